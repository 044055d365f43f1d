// Reads what a verification needs of project.config.json.

import { existsSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'

export interface ProjectConfig {
  /** Ends in `/`, or is empty for a mini-program in the root itself. */
  appRoot: string
  npm: { packageJsonPath: string; distDir: string }[]
}

/** Throws an Error in words where there is no project in `root`. */
export function readProjectConfig(root: string): ProjectConfig {
  const file = join(root, 'project.config.json')
  if (!existsSync(file)) throw new Error(`There is no project.config.json in ${root}.`)
  const config = parse(readFileSync(file, 'utf8'), file)
  const setting = record(config['setting'])
  const relations = Array.isArray(setting['packNpmRelationList']) ? setting['packNpmRelationList'].map(record) : []
  return {
    appRoot: withSlash(text(config['miniprogramRoot'])),
    npm:
      setting['packNpmManually'] === true
        ? relations.map((one) => ({ packageJsonPath: text(one['packageJsonPath']), distDir: text(one['miniprogramNpmDistDir']) }))
        : [],
  }
}

function parse(content: string, file: string): Record<string, unknown> {
  try {
    return record(JSON.parse(content))
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function withSlash(folder: string): string {
  const path = normalize(folder || '.')
    .replaceAll('\\', '/')
    .replace(/^\.\/?/, '')
  return path === '' || path.endsWith('/') ? path : `${path}/`
}
