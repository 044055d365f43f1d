// Finds the tags that are neither built in nor declared: WeChat renders them as nothing and says nothing.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { filesBelow } from '../files-below'
import { builtinTags } from '../markup/builtin-tags'
import { type Tag, scanMarkup } from '../markup/scan'
import type { Bench, Finding } from '../types'

export function checkTags({ appDir, appRoot }: Bench): Finding[] {
  const templates = new Map(
    filesBelow(appDir, ['miniprogram_npm'])
      .filter((file) => file.endsWith('.wxml'))
      .map((file) => [file, scanMarkup(readFileSync(join(appDir, file), 'utf8'))]),
  )
  const everywhere = declaredIn(join(appDir, 'app.json'))
  const findings: Finding[] = []
  for (const owner of templates.keys()) {
    const config = join(appDir, owner.replace(/\.wxml$/, '.json'))
    // A template without a configuration is a fragment: those who import it declare its tags.
    if (!existsSync(config)) continue
    const declared = new Set([...builtinTags, ...everywhere, ...declaredIn(config)])
    for (const file of reachedFrom(owner, templates)) {
      for (const { name, line } of templates.get(file) ?? []) {
        if (declared.has(name)) continue
        const by = file === owner ? '' : `, used by ${owner}`
        findings.push({
          step: 'tags',
          file: `${appRoot}${file}`,
          line,
          message: `<${name}> is neither built in nor in usingComponents${by}`,
        })
      }
    }
  }
  return findings
}

function reachedFrom(owner: string, templates: Map<string, Tag[]>): string[] {
  const reached = [owner]
  for (const file of reached) {
    for (const { name, attributes } of templates.get(file) ?? []) {
      if (name !== 'import' && name !== 'include') continue
      const source = attributes.get('src') ?? ''
      const path = normalize(source.startsWith('/') ? source.slice(1) : join(dirname(file), source)).replaceAll('\\', '/')
      const target = path.endsWith('.wxml') ? path : `${path}.wxml`
      if (!reached.includes(target)) reached.push(target)
    }
  }
  return reached
}

/** Names of components and of generics; a file that is no JSON declares nothing (the compiler says what is wrong with it). */
function declaredIn(file: string): string[] {
  try {
    const config = JSON.parse(readFileSync(file, 'utf8')) as { usingComponents?: object; componentGenerics?: object }
    return [...Object.keys(config.usingComponents ?? {}), ...Object.keys(config.componentGenerics ?? {})]
  } catch {
    return []
  }
}
