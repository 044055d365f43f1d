import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ContentCache } from '../../../../devtools/compiler/cache'
import { openCompiled } from '../../../../devtools/disk-cache/compiled'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'))
  mkdirSync(join(root, 'node_modules'))
})
afterEach(() => rmSync(root, { recursive: true }))

const kept = (): string => join(root, 'node_modules', '.cache', 'yuelan', 'compiled.json')

/** One process: what it had to make of these sources, and what it got. */
async function compiled(...sources: string[]): Promise<{ made: string[]; got: unknown[] }> {
  const cache = new ContentCache()
  const keep = await openCompiled(root, cache)
  const made: string[] = []
  const make = (source: string) => (): Promise<{ text: string }> => {
    made.push(source)
    return Promise.resolve({ text: source.toUpperCase() })
  }
  const got = await Promise.all(sources.map((source) => cache.recall('script', [source], make(source))))
  cache.sweep()
  await keep()
  return { made, got }
}

test('the next process makes only what changed', async () => {
  expect((await compiled('a', 'b')).made).toEqual(['a', 'b'])
  expect(await compiled('a', 'c')).toEqual({ made: ['c'], got: [{ text: 'A' }, { text: 'C' }] })
  expect((await compiled('a', 'c')).made).toEqual([])
})

test('what the last process did not use is not kept', async () => {
  await compiled('a', 'b')
  await compiled('a', 'c')
  expect((await compiled('b')).made).toEqual(['b'])
})

test('nothing is written where nothing was made', async () => {
  await compiled('a')
  const before = statSync(kept()).ino
  await compiled('a')
  expect(statSync(kept()).ino).toBe(before)
})

test('other packages make other code', async () => {
  await compiled('a')
  writeFileSync(join(root, 'package-lock.json'), '{}')
  expect((await compiled('a')).made).toEqual(['a'])
})

test('a file that was written half is as if it were not there', async () => {
  await compiled('a')
  writeFileSync(kept(), readFileSync(kept(), 'utf8').slice(0, 20))
  expect(await compiled('a')).toEqual({ made: ['a'], got: [{ text: 'A' }] })
})

test('a copy of a project, whose packages are a link, leaves nothing in them', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'copy-'))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const cache = new ContentCache()
  const keep = await openCompiled(copy, cache)
  cache.recall('script', ['a'], () => 'A')
  await keep()
  rmSync(copy, { recursive: true })
  expect(readdirSync(join(root, 'node_modules'))).toEqual([])
})
