// Keeps what the compiler made of each script and sheet on this disk, so that a start compiles only what changed since the last one.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentCache } from '../compiler/cache'
import { keep, keptFile, readKept } from './json-file'

interface Kept {
  maker: string
  entries: [string, unknown][]
}

/** What made the entries: the compiler's own sources, and the packages that it stands on. */
function makerOf(root: string): string {
  const compiler = join(__dirname, '..', 'compiler')
  const hash = createHash('sha1')
  for (const name of readdirSync(compiler).sort()) hash.update(name).update(readFileSync(join(compiler, name)))
  const lock = join(root, 'package-lock.json')
  return hash.update(existsSync(lock) ? readFileSync(lock) : '').digest('hex')
}

/** Fills a cache that is still empty with what an earlier process kept; resolves to what keeps it for the next one. */
export async function openCompiled(root: string, cache: ContentCache): Promise<() => Promise<void>> {
  const file = keptFile(root, 'compiled')
  if (file === undefined) return () => Promise.resolve()
  const maker = makerOf(root)
  const kept = await readKept<Kept>(file)
  if (kept?.maker === maker) cache.fill(kept.entries)
  return async () => {
    if (!cache.hasNews) return
    const entries = await Promise.all(cache.all().map(async ([key, value]) => [key, await value] as const))
    await keep(file, { maker, entries })
  }
}
