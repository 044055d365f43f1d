// Bundles the functions, each with an esbuild context of its own: what a change does not reach is not bundled again.

import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { context, type BuildContext, type BuildOptions, type BuildResult } from 'esbuild'
import type { OutputFile } from './output'

type Options = { write: false; metafile: true }

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
  building: Promise<BuildContext<Options>>
  inputs?: ReadonlySet<string> | undefined
}

export function createBundler({ root, source, outDir }: { root: string; source: string; outDir: string }): Bundler {
  const kept = new Map<string, Kept>()

  async function bundleOne(name: string): Promise<OutputFile[]> {
    const own = kept.get(name) ?? { building: context(optionsOf(root, source, outDir, name)) }
    kept.set(name, own)
    const result: BuildResult<Options> = await (await own.building).rebuild()
    own.inputs = new Set(Object.keys(result.metafile.inputs).map((path) => resolve(root, path)))
    return result.outputFiles.map(({ path, contents }) => ({ path: relative(outDir, path), contents }))
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
      await Promise.all(all.map(async ({ building }) => (await building).dispose()))
    },
  }
}

function optionsOf(root: string, source: string, outDir: string, name: string): BuildOptions & Options {
  return {
    absWorkingDir: root,
    entryPoints: { [`${name}/index`]: join(source, name, 'main.ts') },
    outdir: outDir,
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
