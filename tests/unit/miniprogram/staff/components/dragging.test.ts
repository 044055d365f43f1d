// Where a row goes that is dragged.

import { placeOf, pulledBy, shiftOf } from '../../../../../miniprogram/staff/components/block-outline/dragging'

test.each([
  [2, 0, 2],
  [2, 27, 2],
  [2, 29, 3],
  [2, -113, 0],
  [2, -1_000, 0],
  [2, 1_000, 4],
])('row %i of five, moved by %i px, goes to %i', (at, shift, to) => {
  expect(placeOf(at, shift, [56, 56, 56, 56, 56])).toBe(to)
})

test('a row of several lines is passed at its own middle', () => {
  const heights = [40, 120, 40]
  expect([59, 61].map((shift) => placeOf(0, shift, heights))).toEqual([0, 1])
  expect([-59, -61, -141].map((shift) => placeOf(2, shift, heights))).toEqual([2, 1, 0])
})

test('a finger that trembles tells the view nothing', () => {
  expect([shiftOf(0, 56), shiftOf(2, 56), shiftOf(3, 56)]).toEqual([0, 0, 0])
  expect(shiftOf(56, 56)).toBe(56)
})

test('a row that is held at the edge of the screen pulls the page along, and one in the middle does not', () => {
  expect(pulledBy(100, 667, 48)).toBe(-12)
  expect(pulledBy(300, 667, 48)).toBe(0)
  expect(pulledBy(600, 667, 48)).toBe(12)
})
