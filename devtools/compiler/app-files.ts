// The files of the package by their path inside it, with npm packages mounted in the miniprogram_npm folders where WeChat's packing would leave them.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import type { NpmPackage, Project } from './project'

/** A package as a file of the program finds it; `path` is its folder inside the package. */
export interface FoundPackage extends NpmPackage {
  path: string
}

export class AppFiles {
  private readonly texts = new Map<string, string | undefined>()

  constructor(readonly project: Project) {}

  /** The absolute place of a path inside the package, whether it exists or not; undefined outside of it. */
  absolute(path: string): string | undefined {
    if (path.startsWith('../') || path === '..') return undefined
    const packing = this.project.packings.find(({ folder }) => path.startsWith(folder))
    if (!packing) return join(this.project.miniprogramRoot, path)
    const [name, rest] = splitPackage(path.slice(packing.folder.length))
    const found = packing.packages.get(name)
    return found && join(found.directory, rest)
  }

  /** How error messages name a file: relative to the project's root. */
  shown(path: string): string {
    return relative(this.project.root, this.absolute(path) ?? join(this.project.miniprogramRoot, path)).split('\\').join('/')
  }

  has(path: string): boolean {
    return this.read(path) !== undefined
  }

  /** The text of a file, read once per compilation. */
  read(path: string): string | undefined {
    if (!this.texts.has(path)) {
      const absolute = this.absolute(path)
      const isFile = absolute !== undefined && existsSync(absolute) && statSync(absolute).isFile()
      this.texts.set(path, isFile ? readFileSync(absolute, 'utf8') : undefined)
    }
    return this.texts.get(path)
  }

  /** The script of a path without extension; TypeScript wins over JavaScript, as in WeChat. */
  script(path: string): string | undefined {
    return [`${path}.ts`, `${path}.js`].find((file) => this.has(file))
  }

  /** Looked for beside the file `from`, then in the folders above it, as WeChat does. */
  npmPackage(name: string, from: string): FoundPackage | undefined {
    for (const { folder, packages } of this.project.packings) {
      const found = from.startsWith(folder.slice(0, -'miniprogram_npm/'.length)) ? packages.get(name) : undefined
      if (found) return { ...found, path: folder + name }
    }
    return undefined
  }
}

/** `@scope/name/rest` or `name/rest` → name and rest. */
export function splitPackage(specifier: string): [name: string, rest: string] {
  const parts = specifier.split('/')
  const length = specifier.startsWith('@') ? 2 : 1
  return [parts.slice(0, length).join('/'), parts.slice(length).join('/')]
}

/** Resolves what a file of the package refers to; a leading slash means the package's root. May start with `../` when it leaves the package. */
export function resolvePath(from: string, reference: string): string {
  return reference.startsWith('/') ? posix.normalize(reference).slice(1) : posix.normalize(posix.join(posix.dirname(from), reference))
}
