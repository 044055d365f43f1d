// The drawn picture against a general PNG reader.

import { PNG } from 'pngjs'
import { drawModules } from '../../../../../devtools/cloud/openapi/two-colour-png'

const square = { size: 3, isDark: (row: number, column: number) => (row + column) % 2 === 0 }

test.each([10, 33, 64])('at %i pixels the modules stand in the middle, in their colours', (width) => {
  const { data, width: w, height: h } = PNG.sync.read(drawModules(square, width, 1, [200, 10, 0, 255], [255, 255, 255, 0]))
  expect([w, h]).toEqual([width, width])
  const scale = Math.floor(width / 5)
  const start = Math.floor((width - 3 * scale) / 2)
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [row, column] = [Math.floor((y - start) / scale), Math.floor((x - start) / scale)]
      const dark = row >= 0 && row < 3 && column >= 0 && column < 3 && square.isDark(row, column)
      expect([...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)]).toEqual(dark ? [200, 10, 0, 255] : [255, 255, 255, 0])
    }
  }
})
