// Width and height of a picture in pixels, as it is seen: read off its first bytes, for its place on the page.

import { orientationOf } from './exif'
import type { PictureForm } from './form'
import { segmentsOf } from './segments'

export interface Size {
  width: number
  height: number
}

/** Undefined where the bytes break off before they say. */
export function sizeOf(bytes: Uint8Array, form: PictureForm): Size | undefined {
  const size = readers[form](bytes)
  return size && size.width > 0 && size.height > 0 ? size : undefined
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const readers: Record<PictureForm, (bytes: Uint8Array) => Size | undefined> = {
  jpg: jpegSize,
  png: (bytes) => (bytes.length < 24 ? undefined : { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) }),
  gif: (bytes) => (bytes.length < 10 ? undefined : { width: view(bytes).getUint16(6, true), height: view(bytes).getUint16(8, true) }),
  webp: webpSize,
}

function jpegSize(bytes: Uint8Array): Size | undefined {
  // The start of a frame; C4, C8 and CC among them are something else.
  const frame = segmentsOf(bytes).segments.find(({ marker }) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
  if (!frame || frame.end - frame.start < 9) return undefined
  const [height, width] = [view(bytes).getUint16(frame.start + 5), view(bytes).getUint16(frame.start + 7)]
  return orientationOf(bytes) >= 5 ? { width: height, height: width } : { width, height }
}

function webpSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 30) return undefined
  const data = view(bytes)
  const kind = String.fromCharCode(...bytes.subarray(12, 16))
  const three = (at: number): number => data.getUint16(at, true) + data.getUint8(at + 2) * 65_536
  if (kind === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 }
  if (kind === 'VP8 ') return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff }
  if (kind !== 'VP8L') return undefined
  const packed = data.getUint32(21, true)
  return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 }
}
