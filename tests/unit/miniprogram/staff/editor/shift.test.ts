// How far the page scrolls for the block that is written in, between the save line (80) and the tools (500).

import { shiftFor } from '../../../../../miniprogram/staff/editor/shift'

const space = { top: 80, bottom: 500 }

test.each([
  ['stands in view', { top: 100, bottom: 300 }, 0, 0],
  ['ends behind the tools', { top: 400, bottom: 560 }, 0, 68],
  ['begins behind the tools', { top: 700, bottom: 800 }, 0, 308],
  ['is above the screen', { top: -200, bottom: -50 }, 0, -288],
  ['is higher than the screen and has the finger in its middle', { top: -300, bottom: 900 }, 30, 0],
  ['is higher than the screen and was touched', { top: 200, bottom: 900 }, 0, 0],
  ['is higher than the screen and grows at its end', { top: -300, bottom: 522 }, 30, 30],
  ['is higher than the screen and was put in far below', { top: 600, bottom: 1_500 }, 0, 512],
])('a block that %s', (_what, block, grown, by) => {
  expect(shiftFor(block, space, grown)).toBe(by)
})
