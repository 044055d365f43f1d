// Every collection of the database is either in an archive or left out with a reason: a new one without a decision fails here.

import { leftOut } from '../../../../../cloudfunctions/domain/archive/left-out'
import { archivedNames } from '../../../../../cloudfunctions/domain/archive/lines'
import { indexes } from '../../../../../cloudfunctions/store/indexes'

test.each(Object.keys(indexes))('%s is carried, or left out and said why, and not both', (name) => {
  const carried = (archivedNames as string[]).includes(name)
  const why = (leftOut as Record<string, string>)[name]
  expect([carried, why === undefined]).toEqual([carried, carried])
})

test('nothing is decided of a collection that is not there', () => {
  expect([...archivedNames, ...Object.keys(leftOut)].sort()).toEqual(Object.keys(indexes).sort())
})
