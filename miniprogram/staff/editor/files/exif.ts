// Takes out of a JPEG what says where and by whom it was taken; how it has to be turned stays.

/** Exif and XMP, Photoshop's record, comments. */
const private_ = [0xe1, 0xed, 0xfe]

/** The very same bytes where there is nothing to take out, or where it is no JPEG. */
export function withoutPlace(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return bytes
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let isClean = true
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    // From here on there is the picture itself.
    if (marker === 0xda) break
    const end = at + 2 + view.getUint16(at + 2)
    if (!private_.includes(marker)) kept.push(bytes.subarray(at, end))
    else {
      isClean = false
      const turned = marker === 0xe1 ? orientationOf(view, at + 4, Math.min(end, bytes.length)) : 1
      if (turned !== 1) kept.push(turnedOnly(turned))
    }
    at = end
  }
  if (isClean) return bytes
  kept.push(bytes.subarray(at))
  const whole = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0))
  let to = 0
  for (const part of kept) {
    whole.set(part, to)
    to += part.length
  }
  return whole
}

/** 1 to 8, as Exif counts; 1 where nothing is said. */
function orientationOf(view: DataView, from: number, end: number): number {
  // "Exif\0\0", then a TIFF header.
  if (from + 14 > end || view.getUint32(from) !== 0x45786966) return 1
  const tiff = from + 6
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > end) return 1
  const count = view.getUint16(directory, little)
  for (let entry = directory + 2; entry + 12 <= end && entry < directory + 2 + count * 12; entry += 12) {
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little)
  }
  return 1
}

/** An Exif segment with this one field. */
function turnedOnly(orientation: number): Uint8Array {
  return Uint8Array.from([0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])
}
