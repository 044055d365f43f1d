// A zip that lies: what it says is checked before it is unpacked, and while it is.

import { zipSync } from 'fflate'
import { openZip } from '../../../../../../cloudfunctions/domain/article/bring/zip'
import { ApiError } from '../../../../../../miniprogram/contract/errors'

const good = zipSync({ 'a.txt': Buffer.from('字'.repeat(500)), 'b.bin': [Buffer.from('stored'), { level: 0 }] })
const central = 'PK\x01\x02'

/** The central record of the first entry, with some of its bytes changed. */
function changed(change: (record: Buffer) => void): Uint8Array {
  const bytes = Buffer.from(good)
  change(bytes.subarray(bytes.indexOf(central, 0, 'latin1')))
  return bytes
}

const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    return error instanceof ApiError ? error.code : String(error)
  }
  return 'ok'
}

test('packed and stored files come out as they were, by their names', () => {
  const zip = openZip(good)
  expect(zip.names).toEqual(['a.txt', 'b.bin'])
  expect(Buffer.from(zip.read('a.txt')).toString()).toBe('字'.repeat(500))
  expect(Buffer.from(zip.read('b.bin')).toString()).toBe('stored')
  expect(zip.has('../a.txt')).toBe(false)
  expect(codeOf(() => zip.read('c'))).toBe('bad_input')
})

test.each<[string, (record: Buffer) => void]>([
  ['smaller than it unpacks to', (record) => record.writeUInt32LE(100, 24)],
  ['larger than it unpacks to', (record) => record.writeUInt32LE(5_000, 24)],
  ['packed into less than it is', (record) => record.writeUInt32LE(5, 20)],
  ['in another place', (record) => record.writeUInt32LE(1, 42)],
  ['beyond the file', (record) => record.writeUInt32LE(0xffff_fff0, 42)],
])('an entry that says it is %s is broken', (_what, change) => {
  expect(codeOf(() => openZip(changed(change)).read('a.txt'))).toBe('bad_input')
})

test.each<[string, (record: Buffer) => void, string]>([
  ['200 MB', (record) => record.writeUInt32LE(200_000_000, 24), 'too_large'],
  ['a thousand times its size', (record) => record.writeUInt32LE(6_000_000, 24), 'too_large'],
  ['encrypted', (record) => record.writeUInt16LE(1, 8), 'bad_input'],
  ['packed in a way of its own', (record) => record.writeUInt16LE(99, 10), 'bad_input'],
])('an entry that says it is %s is refused before anything is unpacked', (_what, change, code) => {
  expect(codeOf(() => openZip(changed(change)))).toBe(code)
})

test('more entries than any document has, and cut off anywhere, it is refused in words', () => {
  const many = zipSync(Object.fromEntries(Array.from({ length: 3_001 }, (_, at) => [String(at), new Uint8Array()])))
  expect(codeOf(() => openZip(many))).toBe('too_large')
  for (let end = 0; end < good.length; end += 7) expect(codeOf(() => openZip(good.subarray(0, end)))).toBe('bad_input')
})
