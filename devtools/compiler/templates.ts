// Compiles every WXML file with what it imports, and all WXS, into one expression for the browser.

import { TmplGroup } from 'glass-easel-template-compiler'
import type { AppFiles } from './app-files'
import { resolvePath } from './app-files'
import { builtinTags } from './builtin-tags'
import type { ContentCache } from './cache'
import { placeAt, type Place, type Problems } from './problems'
import type { Unit } from './units'
import { scanTags, valueOf, type WxmlTag } from './wxml-tags'
import { prepareWxs } from './wxs'
import { wxsRuntime } from './wxs-runtime'

/** What the template compiler says: lines and columns from 0. */
interface Diagnostic {
  isError: boolean
  code: number
  message: string
  startLine: number
  startColumn: number
}

/** Warnings that WeChat's compiler refuses: a missing end tag, `wx:else` without `wx:if`. */
const fatalWarnings = new Map([
  [65543, 'missing end tag'],
  [65548, 'invalid attribute (wx:elif and wx:else stand right after their wx:if, and not together with wx:for)'],
])

const withoutExtension = (path: string, extension: string): string => (path.endsWith(extension) ? path.slice(0, -extension.length) : path)

export class TemplateCompiler {
  private readonly group = new TmplGroup()
  private readonly done = new Map<string, WxmlTag[]>()
  private readonly scripts = new Set<string>()
  /** By page and component: its template and what that imports. */
  private readonly parts = new Map<string, Set<string>>()

  constructor(
    private readonly files: AppFiles,
    private readonly problems: Problems,
    private readonly cache: ContentCache,
  ) {}

  get count(): number {
    return this.done.size
  }

  add(unit: Unit): void {
    const known = new Set([...Object.keys(unit.config.usingComponents), ...Object.keys(unit.config.componentGenerics ?? {})])
    const paths = this.withImports(unit.path, new Set())
    this.parts.set(unit.path, paths)
    for (const path of paths) {
      const file = `${path}.wxml`
      const text = this.files.read(file) ?? ''
      for (const tag of this.done.get(path) ?? []) {
        if (builtinTags.has(tag.name) || known.has(tag.name)) continue
        const message = `<${tag.name}> is neither a component of WeChat nor declared in usingComponents of ${unit.path}.json`
        this.problems.add(this.files.shown(file), placeAt(text, tag.offset), message)
      }
    }
  }

  /** What went in, in a fixed order. The code that comes out is in none, so only this can tell whether two builds are the same. */
  sources(): { templates: Record<string, string[]>; scripts: string[] } {
    const read = (files: string[]): string[] => files.sort().flatMap((file) => [file, this.files.read(file) ?? ''])
    const templates = [...this.parts].map(([path, parts]) => [path, read([...parts].map((part) => `${part}.wxml`))] as const)
    return { templates: Object.fromEntries(templates), scripts: read([...this.scripts]) }
  }

  /** An expression whose value holds one template generator per path. */
  emit(): string {
    this.group.setExtraRuntimeScript(wxsRuntime)
    const code = this.group.getTmplGenObjectGroups()
    this.group.free()
    return code
  }

  /** The paths of a template and of all that it imports or includes, compiled. */
  private withImports(path: string, seen: Set<string>): Set<string> {
    if (seen.has(path)) return seen
    seen.add(path)
    const tags = this.done.get(path) ?? this.compile(path)
    for (const tag of tags) {
      const source = valueOf(tag, 'src')
      if ((tag.name !== 'import' && tag.name !== 'include') || source === undefined) continue
      const target = withoutExtension(resolvePath(path, source), '.wxml')
      if (this.files.has(`${target}.wxml`)) this.withImports(target, seen)
      else this.complain(path, tag.offset, `<${tag.name} src="${source}">: file is missing`)
    }
    return seen
  }

  private complain(path: string, offset: number, message: string): void {
    const file = `${path}.wxml`
    this.problems.add(this.files.shown(file), placeAt(this.files.read(file) ?? '', offset), message)
  }

  private compile(path: string): WxmlTag[] {
    const text = this.files.read(`${path}.wxml`) ?? ''
    const tags = scanTags(text)
    this.done.set(path, tags)
    for (const found of this.group.addTmpl(path, text) as Diagnostic[]) {
      const message = found.isError ? found.message : fatalWarnings.get(found.code)
      if (message === undefined) continue
      this.problems.add(this.files.shown(`${path}.wxml`), { line: found.startLine + 1, column: found.startColumn + 1 }, `WXML: ${message}`)
    }
    for (const tag of tags) if (tag.name === 'wxs') this.addScriptOf(tag, path, text)
    return tags
  }

  private addScriptOf(tag: WxmlTag, path: string, text: string): void {
    const source = valueOf(tag, 'src')
    if (source !== undefined) {
      this.addScript(resolvePath(path, source), (message) => this.complain(path, tag.offset, message), source)
      return
    }
    const name = valueOf(tag, 'module')
    if (name === undefined) return this.complain(path, tag.offset, '<wxs> needs a module name')
    if (!this.group.getInlineScriptModuleNames(path).includes(name)) return
    const start = placeAt(text, tag.contentStart)
    const prepared = this.prepare(`${path}.wxml`, this.group.getInlineScript(path, name), start)
    if (prepared !== undefined) this.group.setInlineScript(path, name, prepared)
  }

  private addScript(file: string, complain: (message: string) => void, reference: string): void {
    if (this.scripts.has(file)) return
    this.scripts.add(file)
    const text = this.files.read(file)
    if (text === undefined) return complain(`wxs "${reference}": file is missing`)
    const prepared = this.prepare(file, text, { line: 1, column: 1 })
    if (prepared !== undefined) this.group.addScript(withoutExtension(file, '.wxs'), prepared)
  }

  /** Checks a script and follows its requires; `start` is where its text begins in `file`. */
  private prepare(file: string, text: string, start: Place): string | undefined {
    const shown = this.files.shown(file)
    const reading = this.cache.recall('wxs', [text], () => prepareWxs(text))
    if (!reading.ok) {
      const place = { line: start.line + reading.line - 1, column: reading.line === 1 ? start.column + reading.column - 1 : reading.column }
      this.problems.add(shown, place, reading.message)
      return undefined
    }
    for (const required of reading.requires) {
      const at = placeAt(text, text.indexOf(required))
      const place = { line: start.line + at.line - 1, column: at.column }
      this.addScript(resolvePath(file, required), (message) => this.problems.add(shown, place, message), required)
    }
    return reading.text
  }
}
