// Packs the npm dependencies as DevTools' "build npm" does, and names what it silently leaves out.

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import * as ci from 'miniprogram-ci'
import type { Finding } from '../types'
import type { OfficialTask } from './index'

export async function packNpm({ project, npm }: Pick<OfficialTask, 'project' | 'npm'>): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { packageJsonPath, distDir } of npm) {
    const found = (message: string, file = packageJsonPath): unknown =>
      findings.push({ step: 'npm', file: relative(project, resolve(project, file)), message })
    const packageFile = resolve(project, packageJsonPath)
    const target = join(project, distDir, 'miniprogram_npm')
    if (!existsSync(packageFile)) {
      found('packNpmRelationList names this file and it is not there')
      continue
    }
    // The packing adds to what it finds.
    rmSync(target, { recursive: true, force: true })
    const names = Object.keys((JSON.parse(readFileSync(packageFile, 'utf8')) as { dependencies?: object }).dependencies ?? {})
    if (names.length === 0) continue
    const { warnList } = await ci.packNpmManually({ packageJsonPath: packageFile, miniprogramNpmDistDir: resolve(project, distDir) })
    for (const { jsPath, msg, tips } of warnList) found(`${tips || msg} (${msg})`, jsPath)
    for (const name of names) {
      if (!existsSync(join(target, name)))
        found(`"${name}" is in dependencies, yet it was not packed: not installed, or its main is no .js file`)
    }
  }
  return findings
}
