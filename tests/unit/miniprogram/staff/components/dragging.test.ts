// Where a row goes that is dragged.

import { placeOf, shiftOf } from '../../../../../miniprogram/staff/components/block-outline/dragging'

test.each([
  [2, 0, 2],
  [2, 27, 2],
  [2, 29, 3],
  [2, -113, 0],
  [2, -1_000, 0],
  [2, 1_000, 4],
])('row %i of five, moved by %i px, goes to %i', (at, shift, to) => {
  expect(placeOf(at, shift, 56, 5)).toBe(to)
})

test('a finger that trembles tells the view nothing', () => {
  expect([shiftOf(0, 56), shiftOf(2, 56), shiftOf(3, 56)]).toEqual([0, 0, 0])
  expect(shiftOf(56, 56)).toBe(56)
})
