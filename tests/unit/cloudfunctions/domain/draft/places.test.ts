// Places of a draft that is made whole, and which places can stay.

import * as fc from 'fast-check'
import { longestOrder } from '../../../../../cloudfunctions/domain/draft/longest-order'
import { placesFor } from '../../../../../cloudfunctions/domain/draft/places'

test('a thousand places are in order, short, and none ends in the lowest digit', () => {
  const places = placesFor(1_000)
  expect(places.every((place, at) => at === 0 || (places[at - 1] ?? '') < place)).toBe(true)
  expect(new Set(places.map(({ length }) => length))).toEqual(new Set([4]))
  expect(places.some((place) => place.endsWith('0'))).toBe(false)
})

test('the most that are in order stay', () => {
  const most = (texts: readonly (string | undefined)[]): number => {
    const best = texts.map(() => 0)
    texts.forEach((text, at) => {
      if (text !== undefined) best[at] = 1 + Math.max(0, ...best.slice(0, at).filter((_, before) => (texts[before] ?? '￿') < text))
    })
    return Math.max(0, ...best)
  }
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { nil: undefined }), { maxLength: 12 }), (texts) => {
      const found = longestOrder(texts)
      expect(found).toHaveLength(most(texts))
      expect(found.every((at, place) => place === 0 || ((found[place - 1] ?? 0) < at && (texts[found[place - 1] ?? 0] ?? '') < (texts[at] ?? '')))).toBe(true)
    }),
  )
})
