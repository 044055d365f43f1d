// Where the parts of a project lie: the package's root and the npm packages that WeChat would pack into it.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { isObject, readJson, type JsonObject } from './json-text'
import type { Problems } from './problems'

/** `folder`: all files under it are packed. `entry`: only the entry and what it requires, as the official packing does. */
export interface NpmPackage {
  directory: string
  kind: 'folder' | 'entry'
  /** The file behind the bare name, relative to `directory`. */
  main: string
}

/** What one package.json has packed; `folder` is where, inside the package, such as `miniprogram_npm/` or `staff/miniprogram_npm/`. */
export interface Packing {
  folder: string
  packages: Map<string, NpmPackage>
}

export interface Project {
  root: string
  miniprogramRoot: string
  /** The deepest folder first: a file finds the packages nearest to it. */
  packings: Packing[]
}

/** Reads a JSON object; a missing or broken file is reported and gives undefined. */
export function readObject(root: string, file: string, problems: Problems): JsonObject | undefined {
  const absolute = resolve(root, file)
  const shown = relative(root, absolute)
  if (!existsSync(absolute)) {
    problems.add(shown, { line: 1, column: 1 }, 'file is missing')
    return undefined
  }
  const reading = readJson(readFileSync(absolute, 'utf8'))
  if (!reading.ok) problems.add(shown, reading.place, reading.message)
  else if (isObject(reading.value)) return reading.value
  else problems.add(shown, { line: 1, column: 1 }, 'must be a JSON object')
  return undefined
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** WeChat's packing: `packNpmRelationList` names each package.json and where its packages go, else it is the one beside project.config.json. */
function relationsOf(config: JsonObject): { file: string; target: string }[] {
  const list = isObject(config['setting']) ? config['setting']['packNpmRelationList'] : undefined
  const named = (Array.isArray(list) ? list : []).flatMap((item) => {
    const [file, target] = isObject(item) ? [text(item['packageJsonPath']), text(item['miniprogramNpmDistDir'])] : []
    return file === undefined ? [] : [{ file, target: target ?? text(config['miniprogramRoot']) ?? '.' }]
  })
  return named.length > 0 ? named : [{ file: 'package.json', target: text(config['miniprogramRoot']) ?? '.' }]
}

/** Only `dependencies` are packed. */
function packagesOf(root: string, file: string, problems: Problems): Packing['packages'] {
  const packages: Packing['packages'] = new Map()
  if (!existsSync(resolve(root, file))) return packages
  const dependencies = readObject(root, file, problems)?.['dependencies']
  for (const name of isObject(dependencies) ? Object.keys(dependencies) : []) {
    const directory = findPackage(dirname(resolve(root, file)), name)
    if (directory === undefined) problems.add(file, { line: 1, column: 1 }, `npm package ${name} is not installed`)
    else packages.set(name, describePackage(directory, problems))
  }
  return packages
}

function findPackage(from: string, name: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const directory = join(at, 'node_modules', name)
    if (existsSync(join(directory, 'package.json'))) return directory
    if (at === dirname(at)) return undefined
  }
}

function describePackage(directory: string, problems: Problems): NpmPackage {
  const json = readObject(directory, 'package.json', problems) ?? {}
  const packed = text(json['miniprogram'])
  if (packed !== undefined) return { directory: join(directory, packed), kind: 'folder', main: 'index.js' }
  const main = text(json['main']) ?? 'index.js'
  const found = [main, `${main}.js`, join(main, 'index.js')].find((file) => /\.\w+$/.test(file) && existsSync(join(directory, file)))
  return { directory, kind: 'entry', main: found ?? main }
}

/** Reads project.config.json; undefined when it cannot be used. */
export function readProject(root: string, problems: Problems): Project | undefined {
  const config = readObject(root, 'project.config.json', problems)
  if (!config) return undefined
  const miniprogramRoot = resolve(root, text(config['miniprogramRoot']) ?? '.')
  const packings = relationsOf(config).map(({ file, target }): Packing => {
    const folder = relative(miniprogramRoot, join(resolve(root, target), 'miniprogram_npm')).split('\\').join('/')
    return { folder: `${folder}/`, packages: packagesOf(root, file, problems) }
  })
  packings.sort((one, other) => other.folder.length - one.folder.length)
  return { root, miniprogramRoot, packings }
}
