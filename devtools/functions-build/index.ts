// Builds the cloud functions of a project into what CloudBase takes: one bundled folder a function, and schema.json.

import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { BuildFailure, Message } from 'esbuild'
import { copyAssets } from './assets'
import { createBundler } from './bundler'
import { writeOutput, type OutputFile } from './output'
import { readSchema } from './schema'

export interface BuildError {
  /** Relative to the root, with `/`. */
  file: string
  /** 1-based; 0 where the error has no place. */
  line: number
  column: number
  message: string
}

/** `changed` names what is now different in the output: functions, and `schema` for schema.json. */
export type BuildResult = { ok: true; names: string[]; changed: string[] } | { ok: false; errors: BuildError[] }

export interface BuildOptions {
  root: string
  outDir: string
}

export interface FunctionsBuilder {
  /**
   * Bundles every `cloudfunctions/<name>/main.ts` under `root` to `<outDir>/<name>/{index.js,package.json,config.json}`, with the files of its assets.json.
   * Nothing in `outDir` is changed when a source does not compile. Rejects only when a file cannot be read or written.
   * `changed` are the absolute paths that changed since the last build of this builder: only what they reach is bundled.
   */
  build(changed?: readonly string[]): Promise<BuildResult>
  dispose(): Promise<void>
}

/** For building again and again, one build at a time. */
export function createFunctionsBuilder({ root, outDir }: BuildOptions): FunctionsBuilder {
  const source = join(root, 'cloudfunctions')
  const bundler = createBundler({ root, source, outDir })
  return {
    dispose: bundler.dispose,
    async build(changed) {
      const [bundle, schema] = await Promise.allSettled([bundler.bundle(changed), readSchema(source)])
      if (bundle.status === 'rejected' || schema.status === 'rejected') {
        bundler.forget()
        const failures = [bundle, schema].flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
        return { ok: false, errors: errorsOf(failures, root) }
      }
      const { names, files } = bundle.value
      const rules = { path: 'schema.json', contents: `${JSON.stringify(schema.value, undefined, 2)}\n` }
      // First: a function must not start anew before it has all that it needs.
      const assets = await copyAssets(source, outDir, names)
      const written = await writeOutput(outDir, [...files, ...(await settingsOf(source, names)), rules])
      return { ok: true, names, changed: [...new Set([...assets, ...written])] }
    },
  }
}

/** Builds once. */
export async function buildFunctions(options: BuildOptions): Promise<BuildResult> {
  const builder = createFunctionsBuilder(options)
  try {
    return await builder.build()
  } finally {
    await builder.dispose()
  }
}

/** The bundle holds everything but the SDK, which CloudBase installs in the very version that was tested here. */
async function settingsOf(source: string, names: readonly string[]): Promise<OutputFile[]> {
  const own = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string; dependencies: Record<string, string> }
  const dependencies = { 'wx-server-sdk': own.dependencies['wx-server-sdk'] }
  const manifest = (name: string) => ({ name, version: own.version, private: true, main: 'index.js', dependencies })
  const settings = names.map(async (name) => [
    { path: join(name, 'package.json'), contents: `${JSON.stringify(manifest(name), undefined, 2)}\n` },
    { path: join(name, 'config.json'), contents: await readFile(join(source, name, 'config.json')) },
  ])
  return (await Promise.all(settings)).flat()
}

/** Each place once: a mistake in shared code fails every function. Throws what is no mistake in a source. */
function errorsOf(failures: readonly unknown[], root: string): BuildError[] {
  const messages = failures.flatMap((failure) => (failure instanceof AggregateError ? (failure.errors as unknown[]) : [failure])).flatMap(messagesOf)
  const errors = messages.map((message) => errorOf(message, root))
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()]
}

function messagesOf(failure: unknown): Message[] {
  if (failure instanceof Error && 'errors' in failure && Array.isArray(failure.errors)) return (failure as BuildFailure).errors
  throw failure
}

function errorOf({ text, location }: Message, root: string): BuildError {
  return {
    file: location ? relative(root, join(root, location.file)).replaceAll('\\', '/') : '',
    line: location?.line ?? 0,
    column: (location?.column ?? -1) + 1,
    message: text,
  }
}
