// What a card carries brings a stranger to the same article, one hand further, and names nobody.

import * as fc from 'fast-check'
import type { Arrival } from '../../../../miniprogram/entry/arrival'
import { pathOf } from '../../../../miniprogram/entry/arrival'
import { keptFor, passedOn, sharedQuery } from '../../../../miniprogram/entry/forward'
import { arrivalAt } from '../../../../miniprogram/entry/page-query'
import type { Share } from '../../../../miniprogram/entry/share'

const depth = fc.constantFrom<Share['depth']>(0, 1, 2, 3)
const share = fc.option(fc.record({ key: fc.constant('k'), depth }), { nil: undefined })
const opened = (arrival: Arrival, own: Share): Arrival =>
  arrivalAt(pathOf(arrival), Object.fromEntries(sharedQuery(arrival, own).split('&').map((pair) => pair.split('=') as [string, string])))

test.each<Arrival>([
  { kind: 'article', articleId: 'a_1' },
  { kind: 'code', codeId: 'ACDE3467' },
  { kind: 'code', codeId: 'ACDE3467', articleId: 'a_1' },
])('a card of %j leads to it with its share', (arrival) => {
  fc.assert(
    fc.property(share, (own) => {
      const passed = passedOn(own, Math.random)
      expect(opened(arrival, passed)).toEqual({ ...arrival, share: passed })
    }),
  )
})

test('an org is led to and nothing is carried', () => {
  expect(sharedQuery({ kind: 'org', orgId: 'o_1' }, { key: 'k', depth: 1 })).toBe('id=o_1')
})

test.each([
  [undefined, 1],
  [{ key: 'k', depth: 0 as const }, 1],
  [{ key: 'k', depth: 1 as const }, 2],
  [{ key: 'k', depth: 2 as const }, 3],
  [{ key: 'k', depth: 3 as const }, 3],
])('from %j a card goes on at depth %i, and what is kept for oneself goes no further', (own, next) => {
  expect(passedOn(own, Math.random).depth).toBe(next)
  expect(keptFor(own, Math.random).depth).toBe(own?.depth ?? 0)
})

test('each card has a key of its own, which is not that of the card before', () => {
  const keys = Array.from({ length: 200 }, () => passedOn({ key: 'mine', depth: 1 }, Math.random).key)
  expect(new Set(keys).size).toBe(200)
  expect(keys.every((key) => /^[a-z2-9]{10}$/.test(key))).toBe(true)
})

test('chance at its ends makes a proper key', () => {
  for (const random of [() => 0, () => 1 - Number.EPSILON]) expect(passedOn(undefined, random).key).toMatch(/^[a-z2-9]{10}$/)
})
