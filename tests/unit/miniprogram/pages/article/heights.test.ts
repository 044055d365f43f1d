// The room of what is not drawn: guessed from what was measured, then measured, and reserved in one go.

import type { ShownBlock } from '../../../../../miniprogram/components/article-body/shown'
import { Heights } from '../../../../../miniprogram/pages/article/reading/heights'

const text = (length: number): ShownBlock => ({ id: 'p', type: 'paragraph', text: '灯'.repeat(length) })
const picture: ShownBlock = { id: 'i', type: 'picture', picture: { fileId: 'f', width: 1200, height: 900 } }
const slice = (...blocks: ShownBlock[]) => ({ blocks })

test('text is guessed by the height that a character took before, pictures by their ratio', () => {
  const heights = new Heights([slice(text(100)), slice(text(50)), slice(picture), slice(text(50), picture)])
  heights.learn(0, 216)
  heights.guess(375)
  expect([1, 2, 3].map((index) => heights.of(index))).toEqual([116, 297, 413])
  expect([0, 1].map((index) => heights.isExact(index))).toEqual([true, false])
})

test('a picture smaller than the screen is guessed at its own size', () => {
  const heights = new Heights([slice({ id: 'i', type: 'picture', picture: { fileId: 'f', width: 100, height: 80 } })])
  heights.guess(375)
  expect(heights.of(0)).toBe(96)
})

test('what is measured is not guessed again, until the letters change their size', () => {
  const heights = new Heights([slice(text(100)), slice(text(100))])
  heights.learn(0, 216)
  heights.learn(1, 300)
  heights.guess(375)
  expect(heights.of(1)).toBe(300)
  heights.forget()
  heights.learn(0, 416)
  heights.guess(375)
  expect(heights.of(1)).toBe(416)
})

test('reserving tells by how much the place has grown', () => {
  const heights = new Heights([slice(text(100)), slice(text(100))])
  heights.learn(0, 216)
  heights.guess(375)
  expect(heights.reserve(1)).toBe(216)
  heights.learn(1, 246)
  expect(heights.reservedFor(1)).toBe(216)
  expect(heights.reserve(1)).toBe(30)
  expect(heights.reserve(1)).toBe(0)
})

test('the stretches before one are found up to a height, nearest first', () => {
  const heights = new Heights([slice(text(1)), slice(text(1)), slice(text(1)), slice(text(1))])
  for (const index of [0, 1, 2, 3]) heights.learn(index, 500)
  expect(heights.before(3, 900)).toEqual([2, 1])
  expect(heights.before(0, 900)).toEqual([])
})
