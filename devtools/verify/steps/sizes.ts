// Measures what would be sent to a phone, by package, against WeChat's limits (2 MB a package, 30 MB in all).

import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../files-below'
import type { Bench, Finding, Sizes } from '../types'

const packageLimitKb = 2_048
const totalLimitKb = 30_720

export function checkSizes({ compiledDir, appRoot }: Bench): Finding[] {
  if (compiledDir === undefined) return []
  const { packages, totalKb } = measure(compiledDir)
  const over = packages
    .filter(({ kb }) => kb > packageLimitKb)
    .map(({ name, kb }): Finding => ({
      step: 'sizes',
      file: name === 'main' ? `${appRoot}app.json` : `${appRoot}${name}`,
      message: `the ${name} package has ${kb} KB; WeChat takes ${packageLimitKb} KB`,
    }))
  if (totalKb > totalLimitKb)
    over.push({ step: 'sizes', file: `${appRoot}app.json`, message: `all packages have ${totalKb} KB; WeChat takes ${totalLimitKb} KB` })
  return over
}

export function measure(compiledDir: string): Sizes {
  const roots = subpackageRoots(compiledDir)
  const bytes = new Map([['main', 0], ...roots.map((root): [string, number] => [root, 0])])
  for (const file of filesBelow(compiledDir)) {
    // Ours, for the analysis; and the compiler's note to DevTools.
    if (file === 'project.config.json') continue
    const name = roots.find((root) => file.startsWith(`${root}/`)) ?? 'main'
    bytes.set(name, (bytes.get(name) ?? 0) + statSync(join(compiledDir, file)).size)
  }
  const total = [...bytes.values()].reduce((sum, size) => sum + size, 0)
  return { packages: [...bytes].map(([name, size]) => ({ name, kb: inKb(size) })), totalKb: inKb(total) }
}

function subpackageRoots(compiledDir: string): string[] {
  const app = JSON.parse(readFileSync(join(compiledDir, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
    subpackages?: { root: string }[]
  }
  return (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replaceAll(/^\/|\/$/g, ''))
}

function inKb(bytes: number): number {
  return Math.round((bytes / 1024) * 10) / 10
}
