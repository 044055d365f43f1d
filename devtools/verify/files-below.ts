// Every file below a folder.

import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Paths relative to the folder, with `/`, sorted; `skip` names folders that are not entered. */
export function filesBelow(folder: string, skip: string[] = []): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [entry.name]
      if (skip.includes(entry.name)) return []
      return filesBelow(join(folder, entry.name), skip).map((file) => `${entry.name}/${file}`)
    })
    .sort()
}

/** A path as findings show it. */
export function slashed(from: string, to: string): string {
  return relative(from, to).replaceAll('\\', '/')
}
