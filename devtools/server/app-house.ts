// Keeps the compiled mini-program and the simulator's own bundles, and says what is wrong with either.

import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CompileResult, compileApp } from '../compiler'
import { cacheOf } from '../compiler/cache'
import { cachedBundle, type CachedOptions } from '../disk-cache/bundles'
import { openCompiled } from '../disk-cache/compiled'
import type { Events } from './events'

export type CompiledApp = Extract<CompileResult, { ok: true }>

export interface AppHouse {
  /** The last result; `good` is the last one that compiled. */
  readonly last: CompileResult | undefined
  readonly good: CompiledApp | undefined
  compile(): Promise<CompileResult>
  /** Of the last good build: the codes of wxacode may lead to these only. */
  pages(): readonly string[]
  /** `runtime.js`, `editor.js`, `shell.js`, `workbench.js` and their css, html and maps, by file name. */
  bundle(name: string): Promise<{ text: string | Uint8Array } | undefined>
}

const pages = {
  runtime: 'simulator/runtime',
  editor: 'simulator/rich-editor/index',
  shell: 'simulator/shell/phone',
  workbench: 'workbench/main',
} as const

const documents: Record<string, string> = {
  'runtime.html': 'simulator/runtime.html',
  'shell.html': 'simulator/shell/phone.html',
  'shell.css': 'simulator/shell/phone.css',
  'workbench.html': 'workbench/workbench.html',
  'workbench.css': 'workbench/workbench.css',
}

export function createAppHouse(root: string, events: Events, log: (line: string) => void): AppHouse {
  const devtools = join(root, 'devtools')
  let last: CompileResult | undefined
  let good: CompiledApp | undefined
  let bundles: Promise<Map<string, Uint8Array>> | undefined
  let kept: Promise<() => Promise<void>> | undefined

  async function compile(): Promise<CompileResult> {
    // The simulator's own code does not depend on the app: it is built beside it, once.
    bundles ??= bundleSimulator(devtools)
    kept ??= openCompiled(root, cacheOf(root))
    const keepCompiled = await kept
    const [result] = await Promise.all([compileApp({ root }), bundles])
    last = result
    if (result.ok) {
      if (!good) await keepCompiled()
      good = result
      events.log({ at: Date.now(), room: 'compile', level: 'info', text: `${result.counts.components} components, ${(result.ms / 1000).toFixed(2)} s` })
    } else {
      for (const error of result.errors) {
        const text = `${error.file}:${error.line}:${error.column} ${error.message}`
        log(text)
        events.log({ at: Date.now(), room: 'compile', level: 'error', text })
      }
    }
    return result
  }

  return {
    get last() {
      return last
    },
    get good() {
      return good
    },
    compile,
    pages: () => (good ? [...good.manifest.app.pages, ...good.manifest.app.subPackages.flatMap(({ root: folder, pages: names }) => names.map((name) => `${folder.replace(/\/$/, '')}/${name}`))] : []),
    async bundle(name) {
      const document = Object.hasOwn(documents, name) ? documents[name] : undefined
      if (document) return { text: readFileSync(join(devtools, document), 'utf8') }
      const bytes = (await bundles)?.get(name)
      return bytes && { text: bytes }
    },
  }
}

async function bundleSimulator(devtools: string): Promise<Map<string, Uint8Array>> {
  const outdir = join(devtools, 'dist')
  const options: CachedOptions = {
    absWorkingDir: join(devtools, '..'),
    entryPoints: Object.fromEntries(Object.entries(pages).map(([name, path]) => [name, join(devtools, `${path}.ts`)])),
    outdir,
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2022',
    sourcemap: 'linked',
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  }
  const { files } = await cachedBundle('simulator', options, () => build(options))
  return new Map(files.map(({ path, contents }) => [path.slice(outdir.length + 1), Buffer.from(contents)]))
}
