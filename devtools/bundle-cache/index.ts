// Keeps what esbuild made on this disk, so that a start bundles only what changed since the last one.

import { createHash } from 'node:crypto'
import { existsSync, lstatSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type BuildOptions, type BuildResult, version } from 'esbuild'

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
 * Nothing is kept where the root has no node_modules of its own (a copy of a project). What is not seen: a new file that esbuild would now find first.
 */
export async function cachedBundle(name: string, options: CachedOptions, make: () => Promise<BuildResult<CachedOptions>>): Promise<Bundled> {
  const root = options.absWorkingDir
  const file = fileOf(root, name, options)
  const kept = file === undefined ? undefined : await readKept(file)
  if (kept && (await hashesOf(root, kept.inputs)).every((hash, at) => hash === kept.hashes[at])) return kept
  const { outputFiles, metafile } = await make()
  const inputs = Object.keys(metafile.inputs)
  const bundled = { files: outputFiles.map(({ path, text }) => ({ path, contents: text })), inputs }
  if (file !== undefined) await keep(file, { ...bundled, hashes: await hashesOf(root, inputs) })
  return bundled
}

function fileOf(root: string, name: string, options: CachedOptions): string | undefined {
  const modules = join(root, 'node_modules')
  if (!existsSync(modules) || lstatSync(modules).isSymbolicLink()) return undefined
  const key = createHash('sha1').update(JSON.stringify([version, name, options])).digest('hex').slice(0, 16)
  return join(modules, '.cache', 'yuelan', `${name}-${key}.json`)
}

/** What cannot be read, or was written half, is as if it were not there. */
async function readKept(file: string): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Kept
  } catch {
    return undefined
  }
}

async function keep(file: string, kept: Kept): Promise<void> {
  const folder = join(file, '..')
  await mkdir(folder, { recursive: true })
  // Renamed into place: several processes may start at once.
  const half = join(folder, `.${basename(file)}.${process.pid}`)
  await writeFile(half, JSON.stringify(kept))
  await rename(half, file)
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
