// What is read off a picture's bytes, and what is taken out of them.

import { orientationOf, withoutPlace } from '../../../../../cloudfunctions/domain/picture/exif'
import { formOf } from '../../../../../cloudfunctions/domain/picture/form'
import { sizeOf } from '../../../../../cloudfunctions/domain/picture/size'
import { pngOf } from '../../../../support/chosen-files'
import { jpegFile, placeInExif } from '../../../../support/jpeg-file'

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const webp = (kind: string, at20: string): Buffer => Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), Buffer.from(kind), Buffer.alloc(4), Buffer.from(at20, 'hex'), Buffer.alloc(20)])

test.each([
  ['a JPEG', jpegFile({ width: 1440, height: 1080 }), 'jpg', 1440, 1080],
  ['a JPEG that lies on its side', jpegFile({ width: 1440, height: 1080, orientation: 6 }), 'jpg', 1080, 1440],
  ['a JPEG upside down', jpegFile({ width: 1440, height: 1080, orientation: 3 }), 'jpg', 1440, 1080],
  ['a PNG', pngOf(40, 30).buffer, 'png', 40, 30],
  ['a GIF', gif, 'gif', 1, 1],
  ['a WebP with more', webp('VP8X', '000000009f05003704 00'.replace(' ', '')), 'webp', 1440, 1080],
  ['a lossy WebP', webp('VP8 ', '3001009d012aa0053804'), 'webp', 1440, 1080],
  ['a lossless WebP', webp('VP8L', '2f9fc50d01'), 'webp', 1440, 1080],
] as const)('%s is as large as it is seen', (_name, bytes, form, width, height) => {
  expect(formOf(bytes)).toBe(form)
  expect(sizeOf(bytes, form)).toEqual({ width, height })
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a photo that lies as %i still does when its place is taken out', (orientation) => {
  const photo = jpegFile({ width: 300, height: 200, orientation })
  const clean = withoutPlace(photo)
  expect(Buffer.from(clean).includes(placeInExif)).toBe(false)
  expect(orientationOf(clean)).toBe(orientation)
  expect(sizeOf(clean, 'jpg')).toEqual(sizeOf(photo, 'jpg'))
  expect(clean.subarray(-102)).toEqual(photo.subarray(-102))
})

test('cut off anywhere, a photo has no size or a true one, and nothing falls over', () => {
  const photo = jpegFile({ width: 300, height: 200, orientation: 6 })
  for (let end = 0; end < 150; end += 1) {
    const size = sizeOf(photo.subarray(0, end), 'jpg')
    expect(size === undefined || (size.width === 200 && size.height === 300)).toBe(true)
    expect(withoutPlace(photo.subarray(0, end)).length).toBeLessThanOrEqual(end + 36)
  }
})
