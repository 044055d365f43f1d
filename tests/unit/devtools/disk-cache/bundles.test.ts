import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { cachedBundle, type CachedOptions } from '../../../../devtools/disk-cache/bundles'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'))
  mkdirSync(join(root, 'node_modules'))
  write('main.ts', "import { one } from './one'\nconsole.log(one)")
  write('one.ts', 'export const one: number = 1')
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (name: string, text: string): void => writeFileSync(join(root, name), text)

/** The bundle, and whether esbuild was asked for it. */
async function bundled(more: Partial<CachedOptions> = {}): Promise<{ text: string; asked: boolean }> {
  const options: CachedOptions = { absWorkingDir: root, entryPoints: [join(root, 'main.ts')], bundle: true, write: false, metafile: true, logLevel: 'silent', ...more }
  let asked = false
  const { files } = await cachedBundle('test', options, () => {
    asked = true
    return build(options)
  })
  return { text: files[0]?.contents ?? '', asked }
}

test('a second start takes what the first one bundled', async () => {
  const first = await bundled()
  expect(first).toMatchObject({ asked: true, text: expect.stringContaining('one = 1') as string })
  expect(await bundled()).toEqual({ ...first, asked: false })
})

test('a source that changed, or went, or another option, bundles anew', async () => {
  await bundled()
  write('one.ts', 'export const one: number = 2')
  expect(await bundled()).toMatchObject({ asked: true, text: expect.stringContaining('one = 2') as string })
  expect(await bundled({ minify: true })).toMatchObject({ asked: true })
  rmSync(join(root, 'one.ts'))
  await expect(bundled()).rejects.toThrow('Could not resolve')
})
