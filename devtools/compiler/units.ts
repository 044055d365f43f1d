// Finds every page and component that app.json reaches, with its merged configuration.

import type { AppJson, ComponentConfig } from '../simulator/host/manifest'
import { resolvePath, splitPackage, type AppFiles } from './app-files'
import { allPages, packageOf, readAppObject, readWindow, texts } from './app-json'
import { builtinTags } from './builtin-tags'
import { isObject, placeOfWord, type JsonObject } from './json-text'
import type { Problems } from './problems'

/** A page or component: its path without extension, and its configuration. `usingComponents` holds absolute paths (`/components/x/x`). */
export interface Unit {
  path: string
  isPage: boolean
  config: ComponentConfig
}

/** Where a component reference leads: relative to the file first, then npm; undefined when there is nothing. */
function resolveComponent(files: AppFiles, from: string, reference: string): string | undefined {
  const local = resolvePath(from, reference)
  if (files.has(`${local}.json`)) return local
  const [name, rest] = splitPackage(reference)
  const found = /^[./]/.test(reference) ? undefined : files.npmPackage(name, from)
  if (!found) return undefined
  const packed = `${found.path}/${rest}`
  return [packed, `${packed}/index`].find((path) => files.has(`${path}.json`))
}

const scopeName = (path: string): string => path.replace(/[^A-Za-z0-9]+/g, '_')

export class UnitFinder {
  readonly units = new Map<string, Unit>()

  constructor(
    private readonly files: AppFiles,
    private readonly problems: Problems,
  ) {}

  /** Walks from app.json; `app.usingComponents` becomes absolute on the way. */
  walk(app: AppJson): void {
    app.usingComponents = this.resolveAll('app.json', app.usingComponents)
    for (const page of allPages(app)) this.visit(page, true, app, 'app.json', page)
  }

  private resolveAll(json: string, using: Record<string, unknown>): Record<string, string> {
    const found: Record<string, string> = {}
    for (const [tag, reference] of Object.entries(using)) {
      const path = typeof reference === 'string' ? resolveComponent(this.files, json, reference) : undefined
      if (path !== undefined) found[tag] = `/${path}`
      else this.complain(json, tag, `component "${String(reference)}" of <${tag}> is not found`)
    }
    return found
  }

  private complain(file: string, word: string, message: string): void {
    this.problems.add(this.files.shown(file), placeOfWord(this.files.read(file) ?? '', word), message)
  }

  private visit(path: string, isPage: boolean, app: AppJson, from: string, word: string): void {
    if (this.units.has(path)) return
    const missing = ['.wxml'].filter((extension) => !this.files.has(path + extension))
    if (this.files.script(path) === undefined) missing.push('.ts or .js')
    if (missing.length > 0) {
      this.complain(from, word, `${isPage ? 'page' : 'component'} "${path}" has no ${missing.join(' and no ')} file`)
      return
    }
    const json = `${path}.json`
    const raw = this.files.has(json) ? readAppObject(this.files, json, this.problems) : {}
    if (!raw) return
    const own = this.resolveAll(json, isObject(raw['usingComponents']) ? raw['usingComponents'] : {})
    if (!isPage && raw['component'] !== true) this.complain(json, 'component', 'a component needs "component": true')
    this.refuseUnreachable(path, own, texts(raw['componentPlaceholder']), app)
    this.units.set(path, { path, isPage, config: this.configure(raw, path, { ...app.usingComponents, ...own }) })
    for (const [tag, reference] of Object.entries(own)) this.visit(reference.slice(1), false, app, json, tag)
    // app.json's components count as reached from every page, so that a mistake in them is found even while no page uses them.
    for (const [tag, reference] of Object.entries(app.usingComponents)) this.visit(reference.slice(1), false, app, 'app.json', tag)
  }

  /** WeChat throws where it would draw a component of another subpackage for which nothing stands in. */
  private refuseUnreachable(path: string, own: Record<string, string>, placeholders: Record<string, string>, app: AppJson): void {
    for (const [tag, reference] of Object.entries(own)) {
      const [home, theirs] = [packageOf(app, path), packageOf(app, reference.slice(1))]
      if (theirs === '' || theirs === home) continue
      const placeholder = placeholders[tag]
      if (placeholder === undefined) this.complain(`${path}.json`, tag, `<${tag}> lies in the subpackage "${theirs}" and needs a componentPlaceholder`)
      else if (!builtinTags.has(placeholder) && own[placeholder] === undefined && app.usingComponents[placeholder] === undefined)
        this.complain(`${path}.json`, placeholder, `the placeholder <${placeholder}> is neither a component of WeChat nor in usingComponents`)
    }
  }

  private configure(raw: JsonObject, path: string, usingComponents: Record<string, string>): ComponentConfig {
    const passed = ['component', 'componentPlaceholder', 'componentGenerics', 'styleIsolation', 'addGlobalClass', 'pureDataPattern']
    return {
      ...readWindow(raw, this.files, `${path}.json`, this.problems),
      ...Object.fromEntries(passed.filter((key) => raw[key] !== undefined).map((key) => [key, raw[key]])),
      usingComponents,
      styleScope: scopeName(path),
    }
  }
}
