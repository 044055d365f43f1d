// Builds the cloud functions of a project into what CloudBase takes: one bundled folder a function, and schema.json.

import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, type BuildFailure, type Message } from 'esbuild'
import { readSchema } from './schema'

export interface BuildError {
  /** Relative to the root, with `/`. */
  file: string
  /** 1-based; 0 where the error has no place. */
  line: number
  column: number
  message: string
}

export type BuildResult = { ok: true; names: string[] } | { ok: false; errors: BuildError[] }

/**
 * Bundles every `cloudfunctions/<name>/main.ts` under `root` to `<outDir>/<name>/{index.js,package.json,config.json}`.
 * Nothing in `outDir` is changed when a source does not compile. Rejects only when a file cannot be read or written.
 */
export async function buildFunctions({ root, outDir }: { root: string; outDir: string }): Promise<BuildResult> {
  const source = join(root, 'cloudfunctions')
  const names = await namesIn(source)
  try {
    const bundled = await build({
      absWorkingDir: root,
      entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, join(source, name, 'main.ts')])),
      outdir: outDir,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node18',
      external: ['wx-server-sdk'],
      sourcemap: true,
      sourcesContent: false,
      logLevel: 'silent',
      write: false,
    })
    const schema = await readSchema(source)
    const manifest = await manifestOf(source)
    for (const name of names) {
      const folder = join(outDir, name)
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, 'package.json'), manifest(name))
      await writeFile(join(folder, 'config.json'), await readFile(join(source, name, 'config.json')))
    }
    for (const file of bundled.outputFiles) await writeFile(file.path, file.contents)
    await writeFile(join(outDir, 'schema.json'), `${JSON.stringify(schema, undefined, 2)}\n`)
    return { ok: true, names }
  } catch (error) {
    if (!isBuildFailure(error)) throw error
    return { ok: false, errors: error.errors.map((message) => errorOf(message, root)) }
  }
}

async function namesIn(source: string): Promise<string[]> {
  const entries = await readdir(source, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(source, entry.name, 'main.ts')))
    .map((entry) => entry.name)
    .sort()
}

/** The bundle holds everything but the SDK, which CloudBase installs in the very version that was tested here. */
async function manifestOf(source: string): Promise<(name: string) => string> {
  const own = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string; dependencies: Record<string, string> }
  const dependencies = { 'wx-server-sdk': own.dependencies['wx-server-sdk'] }
  return (name) => `${JSON.stringify({ name, version: own.version, private: true, main: 'index.js', dependencies }, undefined, 2)}\n`
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors)
}

function errorOf({ text, location }: Message, root: string): BuildError {
  return {
    file: location ? relative(root, join(root, location.file)).replaceAll('\\', '/') : '',
    line: location?.line ?? 0,
    column: (location?.column ?? -1) + 1,
    message: text,
  }
}
