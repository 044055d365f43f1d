// What a camera writes into a photo besides the picture: which way up it is stays, where and with what it was taken goes.

import { segmentsOf } from './segments'

const app1 = 0xe1
/** Photoshop's and others' notes, which name places too. */
const app13 = 0xed
const comment = 0xfe
const exifMark = [0x45, 0x78, 0x69, 0x66, 0, 0]
const orientationTag = 0x0112

/** 1–8 as Exif counts them; 1, upright, where a photo does not say. */
export function orientationOf(bytes: Uint8Array): number {
  for (const { marker, start, end } of segmentsOf(bytes).segments) {
    if (marker !== app1 || !exifMark.every((byte, step) => bytes[start + 4 + step] === byte)) continue
    const found = orientationIn(new DataView(bytes.buffer, bytes.byteOffset + start + 10, end - start - 10))
    if (found) return found
  }
  return 1
}

function orientationIn(tiff: DataView): number | undefined {
  if (tiff.byteLength < 14) return undefined
  const little = tiff.getUint16(0) === 0x4949
  const first = tiff.getUint32(4, little)
  if (first + 2 > tiff.byteLength) return undefined
  const entries = tiff.getUint16(first, little)
  for (let entry = 0; entry < entries; entry += 1) {
    const at = first + 2 + entry * 12
    if (at + 12 > tiff.byteLength) return undefined
    if (tiff.getUint16(at, little) !== orientationTag) continue
    const value = tiff.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** A JPEG without its Exif, XMP and notes, but for which way up it is. Bytes that are no JPEG come back as they are. */
export function withoutPlace(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  const { segments } = segmentsOf(bytes)
  const gone = segments.filter(({ marker }) => marker === app1 || marker === app13 || marker === comment)
  if (gone.length === 0) return bytes
  const orientation = orientationOf(bytes)
  const parts = [bytes.subarray(0, 2), ...(orientation === 1 ? [] : [orientationSegment(orientation)])]
  let from = 2
  for (const { start, end } of gone) {
    parts.push(bytes.subarray(from, start))
    from = end
  }
  return Buffer.concat([...parts, bytes.subarray(from)])
}

/** An APP1 with one entry: big-endian TIFF, the tag, one short. */
function orientationSegment(orientation: number): Uint8Array {
  return Uint8Array.from([0xff, app1, 0, 34, ...exifMark, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])
}
