// Draws a square of modules as a PNG of two colours: one bit a pixel, a thousandth of the work of a general encoder.

import { deflateSync } from 'node:zlib'

/** Red, green, blue, opacity: 0–255 each. */
export type Colour = readonly [number, number, number, number]

export interface ModuleSquare {
  /** Modules a side. */
  size: number
  isDark(row: number, column: number): boolean
}

/** Exactly `width` pixels a side: the modules as large as fit with a margin of `marginModules`, in the middle. */
export function drawModules(square: ModuleSquare, width: number, marginModules: number, dark: Colour, light: Colour): Buffer {
  const scale = Math.max(1, Math.floor(width / (square.size + 2 * marginModules)))
  const start = Math.floor((width - square.size * scale) / 2)
  const rowBytes = Math.ceil(width / 8)
  // Each row begins with its filter, none.
  const pixels = Buffer.alloc((rowBytes + 1) * width)
  for (let y = 0; y < width; y += 1) {
    const row = Math.floor((y - start) / scale)
    if (row < 0 || row >= square.size) continue
    for (let x = start; x < start + square.size * scale; x += 1) {
      if (!square.isDark(row, Math.floor((x - start) / scale))) continue
      const at = y * (rowBytes + 1) + 1 + (x >> 3)
      pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  // One bit a pixel, by palette.
  header.set([1, 3], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([...light.slice(0, 3), ...dark.slice(0, 3)])),
    // Like the real pictures, one without clear parts says nothing of clearness.
    ...(light[3] === 255 && dark[3] === 255 ? [] : [chunk('tRNS', Buffer.from([light[3], dark[3]]))]),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
