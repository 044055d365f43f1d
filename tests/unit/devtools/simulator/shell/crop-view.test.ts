// What of a picture lies under the frame.

import { areaOf, enlarged, first, moved } from '../../../../../devtools/simulator/shell/crop-view'

const frame = { width: 300, height: 240 }

test.each([
  ['a wide one fills the height', { width: 1000, height: 400 }, { left: 250, top: 0, width: 500, height: 400 }],
  ['a high one fills the width', { width: 400, height: 1000 }, { left: 0, top: 340, width: 400, height: 320 }],
  ['one of its own proportion is whole', { width: 50, height: 40 }, { left: 0, top: 0, width: 50, height: 40 }],
])('at first the middle: %s', (_, picture, area) => {
  expect(areaOf(first(picture, frame), picture, frame)).toEqual(area)
})

const wide = { width: 1000, height: 400 }

test('it cannot be moved out of the frame', () => {
  expect(areaOf(moved(first(wide, frame), { x: 9999, y: 50 }, wide, frame), wide, frame)).toMatchObject({ left: 0, top: 0 })
  expect(areaOf(moved(first(wide, frame), { x: -9999, y: -50 }, wide, frame), wide, frame)).toMatchObject({ left: 500, top: 0 })
})

test('enlarging keeps the middle, and going back never leaves an empty corner', () => {
  const twice = enlarged(first(wide, frame), 2, wide, frame)
  expect(areaOf(twice, wide, frame)).toEqual({ left: 375, top: 100, width: 250, height: 200 })
  const corner = moved(twice, { x: -9999, y: -9999 }, wide, frame)
  expect(areaOf(corner, wide, frame)).toEqual({ left: 750, top: 200, width: 250, height: 200 })
  expect(areaOf(enlarged(corner, 1, wide, frame), wide, frame)).toEqual({ left: 500, top: 0, width: 500, height: 400 })
})
