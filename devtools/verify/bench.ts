// Puts a copy of a project on the bench: its sources, the npm packages that ship, and the official tools' work on both.

import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OfficialTools, startOfficialTools } from './official'
import { type ProjectConfig, readProjectConfig } from './project-config'
import { copyPackages, copySources, dependenciesOf } from './project-copy'
import type { Bench } from './types'

/** `quick` leaves npm and the official tools out. Rejects where there is no project. */
export async function makeBench(root: string, quick: boolean, log: (line: string) => void): Promise<Bench> {
  const config = readProjectConfig(root)
  // The compiler prints and compares real paths, and a temporary folder may lie behind a link.
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'yuelan-verify-')))
  // They load while the project is copied.
  const tools = quick ? undefined : startOfficialTools(dir, log)
  try {
    const project = join(dir, 'project')
    copySources(root, project, config)
    const bench: Bench = { dir, appRoot: config.appRoot, appDir: join(project, config.appRoot), official: [], officialMs: {}, unpacked: [] }
    return tools ? await workOn(bench, { root, project, config, tools }) : { ...bench, unpacked: shippedPackages(root, config) }
  } catch (error) {
    tools?.stop()
    removeBench(dir)
    throw error
  }
}

export function removeBench(dir: string): void {
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
}

interface Work {
  root: string
  project: string
  config: ProjectConfig
  tools: OfficialTools
}

async function workOn(bench: Bench, { root, project, config, tools }: Work): Promise<Bench> {
  for (const { packageJsonPath } of config.npm) copyPackages(root, project, packageJsonPath)
  const compiledDir = join(bench.dir, 'compiled')
  const report = await tools.workOn({ project, compiledDir, ...config })
  return { ...bench, ...(report.compiled ? { compiledDir } : {}), official: report.findings, officialMs: report.ms }
}

function shippedPackages(root: string, { npm }: ProjectConfig): string[] {
  return npm.flatMap(({ packageJsonPath }) => dependenciesOf(join(root, packageJsonPath)))
}
