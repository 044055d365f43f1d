// Places between places.

import { array, assert, integer, nat, property, tuple } from 'fast-check'
import { between, places } from '../../../../../../miniprogram/staff/editor/document/positions'

const ascending = (all: readonly string[]): boolean => all.every((place, at) => at === 0 || (all[at - 1] ?? '') < place)

test('a thousand blocks written one after the other have short places', () => {
  const all = places(undefined, undefined, 1_000)
  expect(ascending(all)).toBe(true)
  expect(Math.max(...all.map((place) => place.length))).toBe(4)
})

test.each([
  ['V001', 'V002'],
  ['a', 'b'],
  ['0010', '0020'],
  ['Vzzz', undefined],
  ['zzzz', undefined],
  [undefined, '0001'],
  [undefined, 'V001'],
  ['V', 'V001'],
])('between %s and %s there is a place', (before, after) => {
  const place = between(before, after)
  expect([before ?? '', place, after ?? '~']).toEqual([before ?? '', place, after ?? '~'].sort())
  expect([before, after]).not.toContain(place)
})

test('wherever one puts a block, and however often, it stands there', () => {
  assert(property(array(tuple(nat(), integer({ min: 1, max: 9 })), { maxLength: 60 }), (puts) => {
    const all: string[] = []
    for (const [where, count] of puts) {
      const at = where % (all.length + 1)
      all.splice(at, 0, ...places(all[at - 1], all[at], count))
      if (!ascending(all)) return false
    }
    return new Set(all).size === all.length
  }))
})

test('always in the same gap, places grow by a character in five', () => {
  let after = 'V002'
  for (let times = 0; times < 200; times += 1) after = between('V001', after)
  expect(after.length).toBeLessThan(50)
})
