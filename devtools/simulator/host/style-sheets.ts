// Puts the program's sheets into the document: those of the page on top and of the components it can reach, in the phone's theme.

import type { AppManifest, Device } from './types'

const sharedIsolation = new Set(['shared', 'page-shared'])

/** `@media (prefers-color-scheme: …)` asks the computer; here the phone of the workbench decides, so the condition becomes true or false. */
function inTheme(css: string, theme: Device['theme']): string {
  return css.replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g, (_, asked) => (asked === theme ? '(min-width:0)' : '(max-width:0)'))
}

/** Fills in the style scope that the compiler left open: only now is it known whether a script declared its styles as shared. */
function inScope(css: string, scope: string, isShared: boolean): string {
  return css.replaceAll('__scope__--', isShared ? '' : `${scope}--`).replaceAll('__scope__', scope)
}

export class StyleSheets {
  private readonly elements = new Map<string, HTMLStyleElement>()
  /** Sheets of components stand before this, sheets of pages after it. */
  private readonly divider = document.createComment('pages')

  /** `isolationOf` gives the isolation that a path was registered with. */
  constructor(
    private readonly manifest: AppManifest,
    private styles: Record<string, string>,
    private readonly isolationOf: (path: string) => string | undefined,
    private theme: Device['theme'],
  ) {
    document.head.append(this.divider)
    this.element('app')
  }

  /** Only the sheets of `page`, of its components and, unless the page is isolated from it, of the app stay active. */
  show(page: string): void {
    const wanted = new Set([...this.reach(page), page])
    if (!(this.isolationOf(page) ?? '').startsWith('page-')) wanted.add('app')
    for (const path of wanted) this.element(path)
    for (const [path, element] of this.elements) element.disabled = !wanted.has(path)
  }

  setTheme(theme: Device['theme']): void {
    this.theme = theme
    this.rewrite()
  }

  /** Sheets of a new build, in place of those that are on. */
  replace(styles: Record<string, string>): void {
    this.styles = styles
    this.rewrite()
  }

  /** Where the isolation of what is on became known only now. */
  rewrite(): void {
    for (const [path, element] of this.elements) {
      const { disabled } = element
      const text = this.text(path)
      if (element.textContent === text) continue
      element.textContent = text
      element.disabled = disabled
    }
  }

  private text(path: string): string {
    const isShared = path === 'app' || sharedIsolation.has(this.isolationOf(path) ?? '')
    return inTheme(inScope(this.styles[path] ?? '', this.manifest.components[path]?.styleScope ?? '', isShared), this.theme)
  }

  private element(path: string): void {
    if (this.elements.has(path)) return
    const element = document.createElement('style')
    element.dataset['sheet'] = path
    element.textContent = this.text(path)
    const isPage = path !== 'app' && this.manifest.components[path]?.component !== true
    if (isPage) document.head.append(element)
    else this.divider.before(element)
    this.elements.set(path, element)
  }

  /** Paths of all components below `path`, nearest first. */
  private reach(path: string, seen = new Set<string>()): Set<string> {
    const config = this.manifest.components[path]
    const { componentGenerics = {} } = config ?? {}
    const defaults = Object.values(componentGenerics).flatMap((generic) => (generic === true ? [] : [generic.default ?? '']))
    for (const reference of [...Object.values(config?.usingComponents ?? {}), ...defaults]) {
      const target = reference.replace(/^\//, '')
      if (seen.has(target) || !(target in this.manifest.components)) continue
      seen.add(target)
      this.reach(target, seen)
    }
    return seen
  }
}
