// The QR code of a text as a PNG of one bit a pixel: a hundredth of the work of a general encoder, which would hold up every other reader.

import { crc32 } from './crc32'
import { create } from 'qrcode'
import { deflateSync } from 'node:zlib'

/** The standard's least border of quiet, in modules. */
const quiet = 4
/** Pixels a module: sharp on paper at 3 cm, and on a screen at any size. */
const scale = 12

/** Level H still reads with a third of it torn off. */
export function codePicture(text: string): Uint8Array<ArrayBuffer> {
  const { modules } = create(text, { errorCorrectionLevel: 'H' })
  const width = (modules.size + 2 * quiet) * scale
  const rowBytes = Math.ceil(width / 8)
  const rows: Buffer[] = []
  for (let row = -quiet; row < modules.size + quiet; row += 1) {
    // Each line of pixels begins with its filter, none; a set bit is white.
    const line = Buffer.alloc(rowBytes + 1, 0xff)
    line[0] = 0
    const isDark = (column: number): boolean => row >= 0 && row < modules.size && column >= 0 && column < modules.size && modules.get(row, column) === 1
    for (let x = 0; x < width; x += 1) if (isDark(Math.floor(x / scale) - quiet)) line[1 + (x >> 3)] = (line[1 + (x >> 3)] ?? 0) & ~(0x80 >> (x & 7))
    for (let copy = 0; copy < scale; copy += 1) rows.push(line)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  // One bit a pixel, grey.
  header[8] = 1
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]))
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
