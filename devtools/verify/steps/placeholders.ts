// Finds components of another subpackage for which nothing stands in: WeChat throws when it draws them, and its offline tools say nothing.

import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { filesBelow } from '../files-below'
import { builtinTags } from '../markup/builtin-tags'
import type { Bench, Finding } from '../types'

interface Config {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
  usingComponents?: Record<string, string>
  componentPlaceholder?: Record<string, string>
}

export function checkPlaceholders({ appDir, appRoot }: Bench): Finding[] {
  const app = configIn(join(appDir, 'app.json'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replaceAll(/^\/|\/$/g, ''))
  const packageOf = (path: string): string => roots.find((root) => path.startsWith(`${root}/`)) ?? ''
  const everywhere = Object.keys(app.usingComponents ?? {})
  return filesBelow(appDir, ['miniprogram_npm'])
    .filter((file) => file.endsWith('.json') && file !== 'app.json')
    .flatMap((file) => {
      const { usingComponents = {}, componentPlaceholder = {} } = configIn(join(appDir, file))
      const known = new Set([...builtinTags, ...everywhere, ...Object.keys(usingComponents)])
      return Object.entries(usingComponents).flatMap(([tag, reference]): Finding[] => {
        // A name of an npm package leads nowhere but to this package or the main one.
        const path = /^[./]/.test(reference) ? resolved(file, reference) : ''
        const theirs = packageOf(path)
        if (theirs === '' || theirs === packageOf(file)) return []
        const placeholder = componentPlaceholder[tag]
        if (placeholder !== undefined && known.has(placeholder)) return []
        const what = placeholder === undefined ? 'has no componentPlaceholder' : `has a placeholder <${placeholder}> that is not declared`
        return [{ step: 'tags', file: `${appRoot}${file}`, message: `<${tag}> lies in the package ${theirs} and ${what}` }]
      })
    })
}

function resolved(file: string, reference: string): string {
  return reference.startsWith('/') ? posix.normalize(reference).slice(1) : posix.join(dirname(file), reference)
}

/** A file that is no JSON declares nothing (the compiler says what is wrong with it). */
function configIn(file: string): Config {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Config
  } catch {
    return {}
  }
}
