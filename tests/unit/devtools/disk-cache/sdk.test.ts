import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sdkInOneFile } from '../../../../devtools/disk-cache/sdk'

let modules: string
beforeEach(() => {
  modules = join(mkdtempSync(join(tmpdir(), 'kept-')), 'node_modules')
  mkdirSync(join(modules, 'wx-server-sdk'), { recursive: true })
  write('wx-server-sdk/index.js', "exports.version = require('./version')")
  write('wx-server-sdk/version.js', "module.exports = '1'")
  write('.package-lock.json', '{"one":1}')
})
afterEach(() => rmSync(join(modules, '..'), { recursive: true }))

const write = (name: string, text: string): void => writeFileSync(join(modules, name), text)
const published = (): string => join(modules, 'wx-server-sdk', 'index.js')
const versionIn = (file: string): string => (require(file) as { version: string }).version

test('the SDK is one file that needs no other, and a second start takes the same', async () => {
  const file = await sdkInOneFile(published())
  rmSync(join(modules, 'wx-server-sdk'), { recursive: true })
  expect(versionIn(file)).toBe('1')
  expect(await sdkInOneFile(published())).toBe(file)
})

test('other packages installed make it anew', async () => {
  const first = await sdkInOneFile(published())
  write('wx-server-sdk/version.js', "module.exports = '2'")
  write('.package-lock.json', '{"one":2}')
  const second = await sdkInOneFile(published())
  expect([versionIn(first), versionIn(second)]).toEqual(['1', '2'])
})

test('where npm left no list, or nothing can be written, it is found where it is published', async () => {
  write('.cache', 'a file where the folder would be')
  expect(await sdkInOneFile(published())).toBe(published())
  rmSync(join(modules, '.cache'))
  rmSync(join(modules, '.package-lock.json'))
  expect(await sdkInOneFile(published())).toBe(published())
})
