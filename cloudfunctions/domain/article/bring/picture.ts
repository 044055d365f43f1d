// One picture on its way in: taken where a phone can show it, otherwise the words for why not.

import { withoutPlace } from '../../picture/exif'
import { formOf } from '../../picture/form'
import { sizeOf } from '../../picture/size'
import type { BroughtPicture } from './brought'

/** No phone loads more for one picture in good time, and nothing here can make it smaller. */
export const pictureLimitBytes = 10_000_000
/** The schema's limit, in pixels. */
const mostPixels = 20_000

const start = (bytes: Uint8Array, at: number, length: number): string => Buffer.from(bytes.subarray(at, at + length)).toString('latin1')

/** Forms that offices and cameras write and phones do not show. */
const unshown: { name: string; is: (bytes: Uint8Array) => boolean }[] = [
  { name: 'EMF', is: (bytes) => start(bytes, 40, 4) === ' EMF' },
  { name: 'WMF', is: (bytes) => start(bytes, 0, 4) === '\xd7\xcd\xc6\x9a' || start(bytes, 0, 4) === '\x01\x00\x09\x00' },
  { name: 'BMP', is: (bytes) => start(bytes, 0, 2) === 'BM' },
  { name: 'TIFF', is: (bytes) => ['II*\0', 'MM\0*'].includes(start(bytes, 0, 4)) },
  { name: 'HEIC', is: (bytes) => start(bytes, 4, 4) === 'ftyp' },
  { name: 'SVG', is: (bytes) => /^\s*<(?:\?xml|svg)/.test(start(bytes, 0, 100)) },
]

/** Whether a phone would have made it smaller before sending it; nothing here can. */
export function isLarge({ width, height, bytes }: BroughtPicture): boolean {
  return Math.max(width, height) > 1_440 && bytes.length > 600_000
}

/** `'tiny'`: a dot that counts readers or keeps a distance. */
export function takePicture(bytes: Uint8Array): BroughtPicture | string {
  const form = formOf(bytes)
  if (!form) return whyNot(bytes)
  if (bytes.length > pictureLimitBytes) return `超过 ${pictureLimitBytes / 1_000_000} MB，没有带来，请缩小了再放进去`
  const size = sizeOf(bytes, form)
  if (!size || size.width > mostPixels || size.height > mostPixels) return '坏了，没有带来'
  if (size.width <= 2 || size.height <= 2) return 'tiny'
  return { bytes: form === 'jpg' ? withoutPlace(bytes) : bytes, form, ...size }
}

function whyNot(bytes: Uint8Array): string {
  const known = unshown.find(({ is }) => is(bytes))
  return known ? `是 ${known.name} 格式，手机上看不了，没有带来；请另存为 PNG 或 JPG 再放进去` : '不知道是什么格式，没有带来'
}
