// The segments of a JPEG ahead of its picture data, where cameras write what they know.

export interface Segment {
  /** The second byte of the marker: 0xe1 is APP1. */
  marker: number
  /** From the 0xff of the marker. */
  start: number
  /** After the last byte. */
  end: number
}

const startOfScan = 0xda
const endOfImage = 0xd9

/** `whole`: up to the scan. A file that breaks off before gives what there is. */
export function segmentsOf(bytes: Uint8Array): { segments: Segment[]; whole: boolean } {
  const segments: Segment[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === startOfScan || marker === endOfImage) return { segments, whole: marker === startOfScan }
    // Restart markers and TEM have no length.
    const length = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7) ? 0 : (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    if (at + 2 + length > bytes.length || length === 1) break
    segments.push({ marker, start: at, end: at + 2 + length })
    at += 2 + length
  }
  return { segments, whole: false }
}
