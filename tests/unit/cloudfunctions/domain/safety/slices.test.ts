// Slices for content safety: small enough, nothing left out, cut where a sentence ends, and each find led back to its place.

import * as fc from 'fast-check'
import { placesOf, slicesOf, type Part } from '../../../../../cloudfunctions/domain/safety/slices'

const sentence = '今天上午，社区请大家来包粽子。'
const long = sentence.repeat(400)

test('a short article is one slice, with a line between its parts', () => {
  const [slice, ...more] = slicesOf([{ id: 'title', text: '包粽子' }, { id: 'b1', text: '请来。' }, { id: 'b2', text: '  ' }])
  expect(more).toEqual([])
  expect(slice).toEqual({ text: '包粽子\n请来。', pieces: [{ id: 'title', from: 0, at: 0, length: 3 }, { id: 'b1', from: 0, at: 4, length: 3 }] })
})

test('nothing is no slice', () => {
  expect(slicesOf([])).toEqual([])
  expect(slicesOf([{ id: 'title', text: ' \n' }])).toEqual([])
})

test('a long text is cut after sentences', () => {
  const slices = slicesOf([{ id: 'b1', text: long }])
  expect(slices).toHaveLength(3)
  for (const { text } of slices) expect(text).toMatch(/。$/)
  expect(slices.map(({ text }) => text).join('')).toBe(long)
})

test('without a sentence it is cut after a comma; without either inside, with an overlap, and never inside a character', () => {
  const [first] = slicesOf([{ id: 'b1', text: '粽子，'.repeat(1_000) }])
  expect(first?.text).toMatch(/，$/)
  const [one, two] = slicesOf([{ id: 'b1', text: `字${'𠮷'.repeat(2_000)}` }])
  expect(one?.text.length).toBe(2_499)
  expect(one?.text).toBe(`字${'𠮷'.repeat(1_249)}`)
  expect(two?.pieces[0]).toMatchObject({ id: 'b1', from: 2_469 })
  expect(Array.from(two?.text ?? '').every((character) => character === '𠮷')).toBe(true)
})

test('a word is found at its place, in every part, and beyond a cut', () => {
  const parts = [{ id: 'title', text: '出售违禁品' }, { id: 'b1', text: `${'一'.repeat(2_495)}出售违禁品${'二'.repeat(2_490)}出售违禁品` }]
  const places = slicesOf(parts).flatMap((slice) => placesOf(slice, ['违禁品', '']))
  const seen = [...new Set(places.map(({ id, start, end }) => `${id} ${start} ${end}`))]
  expect(seen).toEqual(['title 2 5', 'b1 2497 2500', 'b1 4992 4995'])
})

const anyPart: fc.Arbitrary<string> = fc.array(fc.constantFrom(sentence, '粽子', '，', '。', '𠮷', 'a ', '\n', '一'.repeat(700), '𠮷'.repeat(900)), { maxLength: 12 }).map((bits) => bits.join(''))

test('whatever the texts, every slice fits, every piece is what stood there, and every character is in one', () => {
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 8 }), (texts) => {
      const parts: Part[] = texts.map((text, place) => ({ id: `b${place}`, text }))
      const covered = parts.map(({ text }) => Array.from({ length: text.length }, (_, at) => text.charAt(at).trim() === ''))
      for (const { text, pieces } of slicesOf(parts)) {
        expect(text.length).toBeLessThanOrEqual(2_500)
        // No half of a character.
        expect(text).not.toMatch(/\p{Surrogate}/u)
        for (const { id, from, at, length } of pieces) {
          const part = Number(id.slice(1))
          expect(text.slice(at, at + length)).toBe(parts[part]?.text.slice(from, from + length))
          covered[part]?.fill(true, from, from + length)
        }
      }
      expect(covered.flat().every(Boolean)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
