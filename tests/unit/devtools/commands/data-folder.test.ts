// The data folder: emptied only when it is one, and taken only by a server that lives.

import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { claim, emptyFolder, release, runningServer } from '../../../../devtools/commands/data-folder'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yuelan-data-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a folder of data is emptied', () => {
  for (const name of ['database.sqlite', 'database.sqlite-wal', 'storage.key']) writeFileSync(join(folder, name), 'x')
  emptyFolder(folder)
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that holds anything else keeps all of it', () => {
  writeFileSync(join(folder, 'database.sqlite'), 'x')
  writeFileSync(join(folder, 'holiday.jpg'), 'x')
  expect(() => emptyFolder(folder)).toThrow('holiday.jpg')
  expect(readdirSync(folder).toSorted()).toEqual(['database.sqlite', 'holiday.jpg'])
})

test('a folder that is not there is as good as empty', () => {
  emptyFolder(join(folder, 'nowhere'))
  expect(existsSync(join(folder, 'nowhere'))).toBe(false)
})

test.each([
  ['nobody has claimed it', undefined],
  ['the claim is of a server that was killed', JSON.stringify({ pid: 1, port: 1, autoPort: 1 })],
  ['the claim is broken', '{"pid":'],
  ['the claim is of another shape', '{"pid":"1"}'],
])('no server runs where %s', async (_title, text) => {
  if (text !== undefined) writeFileSync(join(folder, 'server.json'), text)
  expect(await runningServer(folder)).toBeUndefined()
})

test('a claim is written and taken back', () => {
  claim(folder, { pid: 7, port: 8, autoPort: 9 })
  expect(readdirSync(folder)).toEqual(['server.json'])
  release(folder)
  expect(readdirSync(folder)).toEqual([])
})
