// Compiles the mini-program with WeChat's compiler and keeps what would be uploaded.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as ci from 'miniprogram-ci'
import type { Finding } from '../types'
import { findingOf } from './code-error'
import type { OfficialTask } from './index'
import { offlineProject } from './project'

/**
 * Empty, and the compiled app in `compiledDir`, or the first error that the compiler meets.
 * One worker: each takes a second or two to load, longer than an app of this size takes to compile (5.5 s with one, 8 s with two).
 */
export async function compile({ project, appRoot, compiledDir }: OfficialTask): Promise<Finding[]> {
  try {
    const files = await ci.getCompiledResult({
      project: offlineProject(project),
      version: '0',
      setting: { useProjectConfig: true },
      threads: 1,
      onProgressUpdate: () => {},
    })
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(compiledDir, name)), { recursive: true })
      writeFileSync(join(compiledDir, name), content)
    }
    writeFileSync(join(compiledDir, 'project.config.json'), JSON.stringify({ compileType: 'miniprogram', miniprogramRoot: './' }))
    return []
  } catch (error) {
    return [findingOf(error, { project, appRoot })]
  }
}
