// Groups through the real SDK: by several fields at once, and with a lookup behind them.

import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'
import { connectSdk } from '../../support/cloud-sdk'
import type { Database, Fields } from '../../support/cloud-sdk-types'

let house: CloudHouse
let db: Database

beforeAll(async () => {
  const indexes = { views: [{ name: 'article', keys: [['articleId', 1]] as const }] }
  house = await openCloudHouse({ schema: schemaOf({ collections: ['views'], indexes }) })
  db = connectSdk(house.cloud).database()
})
afterAll(() => house.stop())

test('views by several fields at once: a missing field is left out of the key, null and false are values', async () => {
  const { console: data } = house.cloud
  const plain = [{ source: 'board', board: 'b1', ended: true }, { source: 'board', board: 'b1', ended: true }, { source: 'board' }, { source: 'board', board: null }, { source: 'web', ended: false, stay: 1 }]
  data.insert('views', plain.map((fields, n) => ({ _id: `g${n}`, articleId: 'grouped', hour: '2026-01-01T00', ...fields })))
  const by = { source: '$source', board: '$board', ended: '$ended', stay: '$stay' }
  const counted = async (): Promise<Fields[]> => (await db.collection('views').aggregate().match({ articleId: 'grouped' }).group({ _id: by, views: { $sum: 1 } }).limit(100).end()).list
  const keyed = (rows: Fields[]): unknown[] => rows.map(({ _id, views: count }) => JSON.stringify([_id, count])).sort()
  const expected = [
    [{ source: 'board', board: 'b1', ended: true }, 2],
    [{ source: 'board' }, 1],
    [{ source: 'board', board: null }, 1],
    [{ source: 'web', ended: false, stay: 1 }, 1],
  ].map((row) => JSON.stringify(row))
  expect(keyed(await counted())).toEqual(expected.sort())
  // What SQL does not tell apart is grouped document by document, with the same answer.
  data.insert('views', [{ _id: 'g9', articleId: 'grouped', hour: '2026-01-01T00', source: 'board', board: ['b1'] }])
  expect(keyed(await counted())).toEqual([...expected, JSON.stringify([{ source: 'board', board: ['b1'] }, 1])].sort())
})

test('a lookup may come after a group', async () => {
  const { list } = await db
    .collection('views')
    .aggregate()
    .match({ articleId: 'grouped' })
    .group({ _id: '$articleId', views: { $sum: 1 } })
    .lookup({ from: 'views', localField: '_id', foreignField: 'articleId', as: 'found' })
    .project({ views: 1, same: { $size: '$found' } })
    .end()
  expect(list).toEqual([{ _id: 'grouped', views: 6, same: 6 }])
})
