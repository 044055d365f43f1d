// Compiles WXSS: one sheet per page and component, imports included, ready for the host to fill in the style scope.

import { CssSyntaxError, parse, type AtRule, type Root } from 'postcss'
import { resolvePath, type AppFiles } from './app-files'
import type { ContentCache } from './cache'
import { putIconFont } from './icon-font'
import { placeAt, type Place, type Problems } from './problems'
import { rewriteRules } from './style-rules'

/** One file, compiled without its imports. */
interface Sheet {
  css: string
  imports: { reference: string; place: Place }[]
  complaints: { place: Place; message: string }[]
}

const importTarget = /^\s*(?:url\(\s*)?["']?([^"')]+)["']?\s*\)?/

function takeImports(root: Root): Sheet['imports'] {
  const imports: Sheet['imports'] = []
  root.walkAtRules('import', (rule: AtRule) => {
    const place = { line: rule.source?.start?.line ?? 1, column: rule.source?.start?.column ?? 1 }
    imports.push({ reference: importTarget.exec(rule.params)?.[1] ?? '', place })
    rule.remove()
  })
  return imports
}

function compileSheet(text: string): Sheet {
  try {
    const root = parse(text)
    const imports = takeImports(root)
    putIconFont(root)
    const complaints = rewriteRules(root).map(({ offset, message }) => ({ place: placeAt(text, offset), message }))
    return { css: root.toString(), imports, complaints }
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    return { css: '', imports: [], complaints: [{ place: { line: error.line ?? 1, column: error.column ?? 1 }, message: `WXSS: ${error.reason}` }] }
  }
}

export class StyleCompiler {
  readonly compiled = new Set<string>()

  constructor(
    private readonly files: AppFiles,
    private readonly problems: Problems,
    private readonly cache: ContentCache,
  ) {}

  /** The sheet of a path without extension; empty where there is no wxss file. */
  compile(path: string): string {
    return this.files.has(`${path}.wxss`) ? this.sheet(`${path}.wxss`, []) : ''
  }

  private sheet(file: string, importers: readonly string[]): string {
    const text = this.files.read(file) ?? ''
    this.compiled.add(file)
    const sheet = this.cache.recall('wxss', [text], () => compileSheet(text))
    for (const { place, message } of sheet.complaints) this.problems.add(this.files.shown(file), place, message)
    const imported = sheet.imports.map(({ reference, place }) => {
      const target = resolvePath(file, reference)
      const shown = this.files.shown(file)
      if (!this.files.has(target)) this.problems.add(shown, place, `@import "${reference}": file is missing`)
      else if ([...importers, file].includes(target)) this.problems.add(shown, place, `@import "${reference}": imports itself`)
      else return this.sheet(target, [...importers, file])
      return ''
    })
    return [...imported, sheet.css].filter((css) => css !== '').join('\n')
  }
}
