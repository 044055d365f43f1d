// Which installed browser is chosen, on each kind of machine.

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findInstalled } from '../../../../../devtools/automation/chromium/installed'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yuelan-browsers-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function program(...path: string[]): string {
  const file = join(folder, ...path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  chmodSync(file, 0o755)
  return file
}

test('CHROME_PATH wins over everything', () => {
  program('bin', 'google-chrome')
  const chosen = program('mine')
  expect(findInstalled({ CHROME_PATH: chosen, PATH: join(folder, 'bin') }, 'linux')).toBe(chosen)
})

test('a CHROME_PATH that names no file is an error and not passed over', () => {
  program('bin', 'google-chrome')
  expect(() => findInstalled({ CHROME_PATH: join(folder, 'none'), PATH: join(folder, 'bin') }, 'linux')).toThrow('there is no such file')
})

test('Chrome on the PATH goes before Chromium', () => {
  program('bin', 'chromium')
  const chrome = program('other', 'google-chrome')
  expect(findInstalled({ PATH: `${join(folder, 'bin')}:${join(folder, 'other')}` }, 'linux')).toBe(chrome)
})

test.each([
  ['win32', 'LOCALAPPDATA', ['Google\\Chrome\\Application\\chrome.exe']],
  ['darwin', 'HOME', ['Applications', 'Chromium.app', 'Contents', 'MacOS', 'Chromium']],
] as const)('the usual place on %s', (platform, root, path) => {
  const file = program(...path)
  expect(findInstalled({ [root]: folder }, platform)).toBe(file)
})
