// A zip that a stranger made: how large it would be is known before anything is unpacked, and nothing unpacks to more than it says.

import { inflateRawSync } from 'node:zlib'
import { ApiError } from '../../../../miniprogram/contract/errors'

const mostEntries = 3_000
const mostUnpacked = 150_000_000
/** Word's own XML packs to a tenth or a thirtieth; a bomb to a thousandth. */
const mostRatio = 150
/** Below it a ratio says nothing. */
const smallBytes = 5_000_000
const endBytes = 22
const longestComment = 65_535

interface Entry {
  packed: number
  unpacked: number
  method: number
  at: number
}

export interface Zip {
  names: string[]
  has(name: string): boolean
  /** Throws ApiError bad_input for one that is not there or broken. */
  read(name: string): Uint8Array
}

const broken = (): ApiError => new ApiError('bad_input', '这个文件坏了，打不开。请在电脑上打开它，另存一份再试')

/** Throws ApiError: bad_input for a broken or encrypted one, too_large for one that would not fit. */
export function openZip(bytes: Uint8Array): Zip {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(bytes, data)
  refuseBomb([...entries.values()])
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name)
      if (!entry || entry.at + 30 > bytes.length || data.getUint32(entry.at, true) !== 0x04034b50) throw broken()
      const from = entry.at + 30 + data.getUint16(entry.at + 26, true) + data.getUint16(entry.at + 28, true)
      const packed = bytes.subarray(from, from + entry.packed)
      if (packed.length < entry.packed) throw broken()
      if (entry.method === 0) return packed
      return unpack(packed, entry.unpacked)
    },
  }
}

function unpack(packed: Uint8Array, size: number): Uint8Array {
  try {
    const found = inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
    if (found.length === size) return found
  } catch {
    // Whatever zlib says of it, the file is broken.
  }
  throw broken()
}

function entriesOf(bytes: Uint8Array, data: DataView): Map<string, Entry> {
  const end = endOf(data)
  const count = data.getUint16(end + 10, true)
  if (count > mostEntries) throw new ApiError('too_large', '这个文件里的东西太多，读不了')
  const entries = new Map<string, Entry>()
  let at = data.getUint32(end + 16, true)
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== 0x02014b50) throw broken()
    const [flags, method] = [data.getUint16(at + 8, true), data.getUint16(at + 10, true)]
    if (flags & 1) throw new ApiError('bad_input', '这个文件有密码。请先在电脑上去掉密码，另存一份再试')
    if (method !== 0 && method !== 8) throw broken()
    const [packed, unpacked] = [data.getUint32(at + 20, true), data.getUint32(at + 24, true)]
    if (method === 0 && packed !== unpacked) throw broken()
    const nameLength = data.getUint16(at + 28, true)
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8')
    entries.set(name, { packed, unpacked, method, at: data.getUint32(at + 42, true) })
    at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true)
  }
  return entries
}

/** The record at the end, behind which only a comment may stand. */
function endOf(data: DataView): number {
  const last = data.byteLength - endBytes
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) if (data.getUint32(at, true) === 0x06054b50) return at
  throw broken()
}

function refuseBomb(entries: readonly Entry[]): void {
  const whole = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  const swells = entries.some(({ packed, unpacked }) => unpacked > smallBytes && unpacked > packed * mostRatio)
  if (whole > mostUnpacked || swells) throw new ApiError('too_large', '这个文件解开以后太大，读不了')
}
