// Copies what a mini-program is made of: its sources, its configuration, and the npm packages that ship with it.

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { ProjectConfig } from './project-config'

/** npm's output is made anew, so what an earlier packing left in the project is not copied. */
export function copySources(root: string, project: string, { appRoot }: ProjectConfig): void {
  const left = new Set(['miniprogram_npm', 'node_modules', '.git', 'dist'])
  cpSync(join(root, appRoot), join(project, appRoot), {
    recursive: true,
    filter: (source) => source === join(root, appRoot) || !left.has(basename(source)),
  })
  cpSync(join(root, 'project.config.json'), join(project, 'project.config.json'))
}

/**
 * Only what ships comes along: the official packing searches every package.json below its own,
 * which takes seconds among the tools of a whole node_modules.
 */
export function copyPackages(root: string, project: string, packageJsonPath: string): void {
  const from = resolve(root, packageJsonPath)
  if (!existsSync(from)) return
  const to = join(project, relative(root, from))
  const { name, version, dependencies } = readPackage(from)
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, JSON.stringify({ name, version, dependencies }))
  const waiting = Object.keys(dependencies).map((dependency) => ({ dependency, beside: dirname(from) }))
  const seen = new Set<string>()
  for (const { dependency, beside } of waiting) {
    const source = findPackage(dependency, beside, root)
    if (source === undefined || seen.has(source)) continue
    seen.add(source)
    copyPackage(source, join(dirname(to), 'node_modules', dependency))
    waiting.push(...dependenciesOf(join(source, 'package.json')).map((next) => ({ dependency: next, beside: source })))
  }
}

/** A package made for mini-programs has its files in one folder, and nothing else of it is packed. */
function copyPackage(source: string, target: string): void {
  const { miniprogram } = readPackage(join(source, 'package.json'))
  const folder = join(source, miniprogram)
  if (!existsSync(folder) || folder === source) return cpSync(source, target, { recursive: true })
  cpSync(join(source, 'package.json'), join(target, 'package.json'))
  cpSync(folder, join(target, miniprogram), { recursive: true })
}

/** Names of the packages that a package.json says to ship; none where there is no such file. */
export function dependenciesOf(packageFile: string): string[] {
  return existsSync(packageFile) ? Object.keys(readPackage(packageFile).dependencies) : []
}

function findPackage(name: string, beside: string, root: string): string | undefined {
  for (let folder = beside; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return found
    if (folder === root || folder === dirname(folder)) return undefined
  }
}

interface Package {
  name: string
  version: string
  dependencies: Record<string, string>
  /** The folder that the official packing looks for, `miniprogram_dist` where the package does not name one. */
  miniprogram: string
}

function readPackage(file: string): Package {
  const {
    name = '',
    version = '0.0.0',
    dependencies = {},
    miniprogram = 'miniprogram_dist',
  } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Package>
  return { name, version, dependencies, miniprogram }
}
