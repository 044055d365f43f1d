// Lists the files of the package that are neither code nor configuration: pictures, sounds, fonts.

import { existsSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'

const code = /\.(ts|js|json|wxml|wxss|wxs|md|map|less|scss)$/
const skipped = new Set(['node_modules', 'miniprogram_npm'])

/** Path inside the package → absolute path. */
export function listAssets(miniprogramRoot: string): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (directory: string): void => {
    for (const entry of readdirSync(join(miniprogramRoot, directory), { withFileTypes: true })) {
      const path = posix.join(directory, entry.name)
      if (entry.name.startsWith('.') || skipped.has(entry.name)) continue
      if (entry.isDirectory()) walk(path)
      else if (!code.test(entry.name)) found.set(path, join(miniprogramRoot, path))
    }
  }
  if (existsSync(miniprogramRoot)) walk('')
  return found
}
