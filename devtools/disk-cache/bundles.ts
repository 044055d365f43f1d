// Keeps what esbuild made on this disk, so that a start bundles only what changed since the last one.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, type BuildResult, version } from 'esbuild'
import { keep, keptFile, readKept } from './json-file'

export type CachedOptions = BuildOptions & { absWorkingDir: string; write: false; metafile: true }

export interface Bundled {
  files: { path: string; contents: string }[]
  /** Every source it was made of, relative to the root. */
  inputs: string[]
}

interface Kept extends Bundled {
  /** Of the contents of `inputs`, one for each. */
  hashes: string[]
}

/**
 * The bundle from the disk where its sources and options are still those that it was made of, else that of `make`. Rejects as `make` does.
 * What is not seen: a new file that esbuild would now find first.
 */
export async function cachedBundle(name: string, options: CachedOptions, make: () => Promise<BuildResult<CachedOptions>>): Promise<Bundled> {
  const root = options.absWorkingDir
  const key = createHash('sha1').update(JSON.stringify([version, name, options])).digest('hex').slice(0, 16)
  const file = keptFile(root, `${name}-${key}`)
  const kept = file === undefined ? undefined : await readKept<Kept>(file)
  if (kept && (await hashesOf(root, kept.inputs)).every((hash, at) => hash === kept.hashes[at])) return kept
  const { outputFiles, metafile } = await make()
  const inputs = Object.keys(metafile.inputs)
  const bundled = { files: outputFiles.map(({ path, text }) => ({ path, contents: text })), inputs }
  if (file !== undefined) await keep(file, { ...bundled, hashes: await hashesOf(root, inputs) })
  return bundled
}

/** '' for a file that is gone, which no hash is. */
function hashesOf(root: string, inputs: readonly string[]): Promise<string[]> {
  return Promise.all(
    inputs.map((path) =>
      readFile(join(root, path)).then(
        (bytes) => createHash('sha1').update(bytes).digest('base64'),
        () => '',
      ),
    ),
  )
}
