// Which subpackages are on the phone, and what of the program runs only once somebody asks for it.

import type { AppManifest } from './manifest'

/** The root of the subpackage in which `path` lies; '' for the main package. */
export function packageOf({ subPackages }: AppManifest['app'], path: string): string {
  return subPackages.find(({ root }) => path.startsWith(`${root}/`))?.root ?? ''
}

export class Subpackages {
  private readonly here = new Set([''])

  constructor(private readonly manifest: AppManifest) {}

  /** What runs at the launch. WeChat with `lazyCodeLoading` would leave out even of this what the first page does not need. */
  get ofMain(): string[] {
    return Object.keys(this.manifest.components).filter((path) => packageOf(this.manifest.app, path) === '')
  }

  /** True once its package is on the phone: nothing is fetched here, since the server sends the program as one, but without a network none comes. */
  fetch(path: string): boolean {
    const root = packageOf(this.manifest.app, path)
    if (navigator.onLine) this.here.add(root)
    return this.here.has(root)
  }

  /** Whoever enters `page` has the packages of its `preloadRule` fetched: they lie ready, and run no sooner for that. */
  preload(page: string): void {
    for (const root of this.manifest.app.preloads[page] ?? []) this.fetch(`${root}/`)
  }

  /** `path` and what it uses of its own package: what `lazyCodeLoading` brings to run. What has a placeholder may come later. */
  needed(path: string, found = new Set<string>()): Set<string> {
    const config = this.manifest.components[path]
    if (!config || found.has(path)) return found
    found.add(path)
    const defaults = Object.values(config.componentGenerics ?? {}).flatMap((generic) => (generic === true ? [] : [generic.default ?? '']))
    for (const reference of [...Object.values(config.usingComponents), ...defaults]) {
      const target = reference.replace(/^\//, '')
      if (packageOf(this.manifest.app, target) === packageOf(this.manifest.app, path)) this.needed(target, found)
    }
    return found
  }
}
