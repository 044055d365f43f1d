// Reading places on the phone: one an article, the newest first, and not for ever more of them.

import { mostPlaces, readPlaces, withPlace } from '../../../../miniprogram/storage/places'

const place = (articleId: string, part = 0.5) => ({ articleId, blockId: 'b1', part })

test('a new place of an article takes the old one’s', () => {
  expect(withPlace([place('a'), place('b', 0.1)], place('b', 0.9))).toEqual([place('b', 0.9), place('a')])
})

test('beyond the limit the oldest goes', () => {
  const full = Array.from({ length: mostPlaces }, (_, at) => place(`a${at}`))
  const places = withPlace(full, place('new'))
  expect(places).toHaveLength(mostPlaces)
  expect(places[0]).toEqual(place('new'))
  expect(places.at(-1)).toEqual(place(`a${mostPlaces - 2}`))
})

test.each([['', []], [null, []], [{ a: 1 }, []], [[place('a'), { articleId: 1 }, { ...place('b'), part: 2 }, 'x'], [place('a')]]])('of %j only what is a place is read', (kept, places) => {
  expect(readPlaces(kept)).toEqual(places)
})
