// What counts as a picture, by its first bytes.

import { isPicture } from '../../../../../cloudfunctions/domain/picture/form'

test.each<[string, string, boolean]>([
  ['a JPEG', 'ffd8ffe000104a4649460001', true],
  ['a PNG', '89504e470d0a1a0a0000000d', true],
  ['a GIF', '474946383961010001008000', true],
  ['a WebP', '524946462400000057454250', true],
  ['a WAV, which begins like a WebP', '524946462400000057415645', false],
  ['half of a PNG’s mark', '89504e47', false],
  ['a page', '3c68746d6c3e3c626f64793e', false],
  ['an SVG', '3c73766720786d6c6e733d22', false],
  ['nothing', '', false],
])('%s: %s', (_what, hex, picture) => {
  expect(isPicture(Buffer.from(hex, 'hex'))).toBe(picture)
})
