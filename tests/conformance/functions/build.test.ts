// The build of the functions: what deployment takes, and what is said when a source does not compile.

import { isBuiltin } from 'node:module'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions } from '../../../devtools/functions-build'
import type { Schema } from '../../../devtools/functions-build/schema'
import { projectRoot } from '../../support/functions-house'

jest.setTimeout(60_000)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'functions-build-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

test('each function is a folder with its bundle, its settings and the SDK as its one dependency', async () => {
  expect(await buildFunctions({ root: projectRoot, outDir: folder })).toMatchObject({ ok: true, names: ['jobs', 'reader', 'staff', 'web'] })
  for (const name of ['jobs', 'reader', 'staff', 'web']) {
    expect(JSON.parse(read(`${name}/package.json`))).toMatchObject({ name, dependencies: { 'wx-server-sdk': '4.0.2' } })
    expect(JSON.parse(read(`${name}/config.json`))).toMatchObject({ timeout: expect.any(Number) as number, memorySize: name === 'jobs' || name === 'staff' ? 512 : 256 })
    const required = [...read(`${name}/index.js`).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, module = '']) => module)
    expect(required.filter((module) => module !== 'wx-server-sdk' && !isBuiltin(module))).toEqual([])
    expect(existsSync(join(folder, name, 'index.js.map'))).toBe(true)
  }
})

test('the files that a function takes along lie beside its bundle, and are copied once', async () => {
  await buildFunctions({ root: projectRoot, outDir: folder })
  const font = join(folder, 'staff', 'fonts', 'bold.ttf')
  expect(readFileSync(font).subarray(0, 4).toString('hex')).toBe('00010000')
  expect(read('staff/fonts/LICENSE')).toContain('SIL OPEN FONT LICENSE')
  expect(existsSync(join(folder, 'reader', 'fonts'))).toBe(false)
  const { mtimeMs, ino } = statSync(font)
  expect(await buildFunctions({ root: projectRoot, outDir: folder })).toMatchObject({ changed: [] })
  expect(statSync(font)).toMatchObject({ mtimeMs, ino })
})

test('what deployment creates is data: every collection is closed to clients and has its indexes', async () => {
  await buildFunctions({ root: projectRoot, outDir: folder })
  const schema = JSON.parse(read('schema.json')) as Schema
  const collections = ['article_bodies', 'article_versions', 'articles', 'audits', 'boards', 'codes', 'complaints', 'draft_blocks', 'drafts', 'favourites', 'guesses', 'imports', 'invites', 'jobs', 'keys', 'members', 'org_days', 'orgs', 'previews', 'publications', 'readers', 'recounts', 'reminders', 'review_notices', 'safety_checks', 'search_texts', 'series', 'settings', 'skips', 'subscriptions', 'url_links', 'view_days', 'view_hours', 'views', 'word_lists']
  expect([...schema.collections].sort()).toEqual(collections)
  expect(Object.keys(schema.rules.collections).sort()).toEqual([...schema.collections].sort())
  for (const rule of Object.values(schema.rules.collections)) expect(rule).toEqual({ read: false, write: false })
  expect(schema.rules.functions).toEqual({ reader: true, staff: 'auth != null', web: false, jobs: false })
  expect(schema.indexes['views']).toContainEqual({ name: 'articleId_1_hour_1', unique: false, keys: [['articleId', 1], ['hour', 1]] })
})

test('a source that does not compile is told with file, line and reason, and nothing is built', async () => {
  const root = join(folder, 'broken')
  const source = join(root, 'cloudfunctions')
  mkdirSync(join(source, 'reader'), { recursive: true })
  mkdirSync(join(source, 'store'))
  writeFileSync(join(source, 'package.json'), '{"version":"1.0.0","dependencies":{"wx-server-sdk":"4.0.2"}}')
  writeFileSync(join(source, 'reader', 'config.json'), '{}')
  writeFileSync(join(source, 'reader', 'main.ts'), 'export function main() {\n  return 1 +\n}\n')
  writeFileSync(join(source, 'store', 'indexes.ts'), 'export const indexes = {}\n')
  writeFileSync(join(source, 'store', 'rules.ts'), 'export const rules = {}\n')
  const outDir = join(folder, 'out')
  const result = await buildFunctions({ root, outDir })
  const message = expect.stringContaining('Unexpected') as string
  expect(result).toEqual({ ok: false, errors: [{ file: 'cloudfunctions/reader/main.ts', line: 3, column: 1, message }] })
  expect(existsSync(outDir)).toBe(false)
})
