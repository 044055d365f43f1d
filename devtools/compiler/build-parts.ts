// Hashes of what a build was made of: two builds are the same, or differ only in what a running phone can take over.

import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import type { AppManifest, BuildParts } from '../simulator/host/manifest'

export interface Ingredients {
  app: AppManifest['app']
  components: AppManifest['components']
  styles: Record<string, string>
  templates: { templates: Record<string, string[]>; scripts: string[] }
  /** As JSON text. */
  scripts: string
  /** Path inside the package → absolute path. */
  assets: ReadonlyMap<string, string>
}

const hashOf = (...parts: unknown[]): string => createHash('sha1').update(JSON.stringify(parts)).digest('hex').slice(0, 12)

export function describeBuild({ app, components, styles, templates, scripts, assets }: Ingredients): Omit<AppManifest, 'app' | 'components'> {
  const parts: BuildParts = {
    styles: hashOf(styles),
    templates: Object.fromEntries(Object.entries(templates.templates).map(([path, sources]) => [path, hashOf(sources)])),
    program: hashOf(app, components, templates.scripts, scripts, [...assets].map(([path, file]) => [path, stampOf(file)])),
  }
  return { buildId: hashOf(parts), parts }
}

/** A picture is known by its size and time: reading all of them would cost more than compiling. */
function stampOf(file: string): number[] {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? [stat.size, stat.mtimeMs] : []
}
