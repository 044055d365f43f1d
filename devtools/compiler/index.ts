// Compiles a mini-program directory for the browser as WeChat DevTools would, or says what is wrong with it.

import { resolve } from 'node:path'
import type { AppManifest } from '../simulator/host/manifest'
import { AppFiles } from './app-files'
import { readApp } from './app-json'
import { listAssets } from './assets'
import { describeBuild } from './build-parts'
import { cacheOf } from './cache'
import { ModuleCompiler } from './modules'
import { Problems } from './problems'
import { readProject } from './project'
import { StyleCompiler } from './styles'
import { TemplateCompiler } from './templates'
import type { CompileResult } from './types'
import { UnitFinder } from './units'

export type { CompileCounts, CompileError, CompileResult } from './types'

/** `root` is the directory with project.config.json. Never rejects for a mistake in the program: all of them come back together. */
export async function compileApp(options: { root: string }): Promise<CompileResult> {
  const started = performance.now()
  const root = resolve(options.root)
  const problems = new Problems()
  const cache = cacheOf(root)
  const failed = (): CompileResult => ({ ok: false, errors: problems.list(), ms: performance.now() - started })

  const project = readProject(root, problems)
  if (!project) return failed()
  const files = new AppFiles(project)
  const app = readApp(files, problems)
  if (!app) return failed()

  const finder = new UnitFinder(files, problems)
  finder.walk(app)
  const units = [...finder.units.values()]

  const modules = new ModuleCompiler(files, problems, cache)
  const appScript = files.script('app')
  if (appScript === undefined) problems.add(files.shown('app.ts'), { line: 1, column: 1 }, 'file is missing')
  const entries = [appScript, ...units.map((unit) => files.script(unit.path))].filter((file) => file !== undefined)
  // The scripts are compiled in esbuild's own process while templates and styles are compiled here.
  const scripts = modules.add(entries)

  const templates = new TemplateCompiler(files, problems, cache)
  for (const unit of units) templates.add(unit)
  const styleCompiler = new StyleCompiler(files, problems, cache)
  const styles = Object.fromEntries(['app', ...units.map((unit) => unit.path)].map((path) => [path, styleCompiler.compile(path)]))
  const templateCode = templates.emit()
  await scripts
  cache.sweep()
  if (problems.list().length > 0) return failed()

  const scriptCode = JSON.stringify(modules.emit())
  const code = `window.yuelanCode={templates:function(yuelanWxs){return ${templateCode}},modules:${scriptCode}}`
  const components = Object.fromEntries(units.map((unit) => [unit.path, unit.config]))
  const assets = listAssets(project.miniprogramRoot)
  const build = describeBuild({ app, components, styles, templates: templates.sources(), scripts: scriptCode, assets })
  const manifest: AppManifest = { ...build, app, components }
  const pages = units.filter((unit) => unit.isPage).length
  return {
    ok: true,
    manifest,
    code,
    styles,
    files: assets,
    ms: performance.now() - started,
    counts: {
      pages,
      components: units.length - pages,
      templates: templates.count,
      styles: styleCompiler.compiled.size,
      modules: modules.count,
      assets: assets.size,
    },
  }
}
