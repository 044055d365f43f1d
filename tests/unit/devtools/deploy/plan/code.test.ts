// A function's code as one zip: the same for the same files, named by what is in it, and refused where CloudBase would.

import { mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { readCode } from '../../../../../devtools/deploy/plan/code'

let folder: string
let said: string[]
const read = () => readCode(folder, (text) => said.push(text))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yuelan-code-of-'))
  said = []
  mkdirSync(join(folder, 'fonts'))
  mkdirSync(join(folder, 'node_modules', 'a-package'), { recursive: true })
  writeFileSync(join(folder, 'index.js'), 'exports.main = () => 1\n')
  writeFileSync(join(folder, 'fonts', 'regular.ttf'), 'letters')
  writeFileSync(join(folder, 'node_modules', 'a-package', 'index.js'), 'installed by CloudBase')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('holds the files, whatever their folder, and nothing that CloudBase installs', () => {
  const files = unzipSync(read().zip)
  expect(Object.keys(files).sort()).toEqual(['fonts/regular.ttf', 'index.js'])
  expect(Buffer.from(files['fonts/regular.ttf'] ?? []).toString()).toBe('letters')
})

test('every reader may read the files once they are unpacked', () => {
  // The central directory's "external attributes": the upper half is Unix's mode.
  const zip = Buffer.from(read().zip)
  const entry = zip.indexOf('PK\x01\x02', 0, 'latin1')
  expect(zip.readUInt8(entry + 5)).toBe(3)
  expect(zip.readUInt32LE(entry + 38) >>> 16).toBe(0o10_0644)
})

test('the same files give the same bytes, whenever they were written', () => {
  const first = read()
  utimesSync(join(folder, 'index.js'), 1, 1)
  const second = read()
  expect(Buffer.from(first.zip).equals(second.zip)).toBe(true)
  expect(second.hash).toBe(first.hash)
})

test('another content, and another name, is other code', () => {
  const first = read().hash
  writeFileSync(join(folder, 'index.js'), 'exports.main = () => 2\n')
  const second = read().hash
  writeFileSync(join(folder, 'more.js'), '')
  expect(new Set([first, second, read().hash]).size).toBe(3)
})

test('more than CloudBase unpacks is refused, and no byte of it is read', () => {
  writeFileSync(join(folder, 'film.mp4'), '')
  truncateSync(join(folder, 'film.mp4'), 500 * 1024 * 1024)
  expect(read().zip).toHaveLength(0)
  expect(said).toEqual(['501 MB of files; CloudBase takes 500 MB, before compression'])
})
