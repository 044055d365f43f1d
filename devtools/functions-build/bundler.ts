// Bundles the functions, each with an esbuild context of its own: what a change does not reach is not bundled again.

import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { build, context, type BuildContext } from 'esbuild'
import { cachedBundle, type Bundled, type CachedOptions } from '../disk-cache/bundles'
import type { OutputFile } from './output'

export interface Bundle {
  names: string[]
  files: OutputFile[]
}

export interface Bundler {
  /**
   * `changed` are absolute paths: functions that were made of none of them are left out of `files`. Without it all are bundled.
   * Rejects with esbuild's failures, one for each function that does not compile, as the `errors` of an AggregateError.
   */
  bundle(changed?: readonly string[]): Promise<Bundle>
  /** What was bundled last was not used: the next time all are bundled, whatever changed. */
  forget(): void
  dispose(): Promise<void>
}

/** A function, and what its last bundle was made of. */
interface Kept {
  /** Made at the first change: most processes never see one. */
  context?: Promise<BuildContext<CachedOptions>>
  inputs?: ReadonlySet<string> | undefined
}

/** Stands in a source map for the way to where its sources are seen from: bundles are the same wherever they are written to. */
const wayToSources = '%way-to-sources%/'

export function createBundler({ root, source, outDir }: { root: string; source: string; outDir: string }): Bundler {
  const kept = new Map<string, Kept>()
  /** Where a build for deployment is written. */
  const usualDir = join(root, 'dist', 'cloudfunctions')

  async function bundleOne(name: string): Promise<OutputFile[]> {
    const own = kept.get(name)
    const options = optionsOf(root, source, usualDir, name)
    const { files, inputs } = own ? await rebuild(own, options) : await cachedBundle(name, options, () => build(options))
    kept.set(name, { ...own, inputs: new Set(inputs.map((path) => resolve(root, path))) })
    const way = `${relative(join(outDir, name), join(usualDir, name)).replaceAll('\\', '/') || '.'}/`
    return files.map(({ path, contents }) => ({ path: relative(usualDir, path), contents: contents.replace(wayToSources, way) }))
  }

  async function rebuild(own: Kept, options: CachedOptions): Promise<Bundled> {
    own.context ??= context(options)
    const { outputFiles, metafile } = await (await own.context).rebuild()
    return { files: outputFiles.map(({ path, text }) => ({ path, contents: text })), inputs: Object.keys(metafile.inputs) }
  }

  return {
    async bundle(changed) {
      const names = await namesIn(source)
      const isReached = (name: string): boolean => {
        const inputs = kept.get(name)?.inputs
        return !changed || !inputs || changed.some((path) => inputs.has(path))
      }
      const outcomes = await Promise.allSettled(names.filter(isReached).map(bundleOne))
      const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
      if (failures.length > 0) throw new AggregateError(failures)
      return { names, files: outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : [])) }
    },
    forget() {
      for (const own of kept.values()) own.inputs = undefined
    },
    async dispose() {
      const all = [...kept.values()]
      kept.clear()
      await Promise.all(all.map(async (own) => (await own.context)?.dispose()))
    },
  }
}

function optionsOf(root: string, source: string, outdir: string, name: string): CachedOptions {
  return {
    absWorkingDir: root,
    entryPoints: { [`${name}/index`]: join(source, name, 'main.ts') },
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    external: ['wx-server-sdk'],
    // A bundle is CommonJS, where packages that are modules would find no address of their own.
    define: { 'import.meta.url': 'ownAddress' },
    banner: { js: "const ownAddress = require('node:url').pathToFileURL(__filename).href;" },
    sourcemap: true,
    sourcesContent: false,
    sourceRoot: wayToSources,
    logLevel: 'silent',
    write: false,
    metafile: true,
  }
}

async function namesIn(source: string): Promise<string[]> {
  const entries = await readdir(source, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(source, entry.name, 'main.ts')))
    .map((entry) => entry.name)
    .sort()
}
