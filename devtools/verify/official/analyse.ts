// Runs WeChat's code analysis over the compiled app: everything that it cannot resolve is a finding.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'node:util'
import * as ci from 'miniprogram-ci'
import type { Finding } from '../types'
import type { OfficialTask } from './index'
import { offlineProject } from './project'

export async function analyse({ project, compiledDir, appRoot }: OfficialTask): Promise<Finding[]> {
  const printed = await whileWarning(() => ci.analyseCode(offlineProject(compiledDir)))
  return printed.map((warning) => ({
    step: 'analyse',
    file: fileOf(warning, project, appRoot),
    message: warning.split('\n')[0]?.trim() ?? warning,
  }))
}

/** The analysis tells of failures on the console only: one line naming the module, the reason in the next call. */
async function whileWarning(run: () => Promise<unknown>): Promise<string[]> {
  const warnings: string[] = []
  const { warn } = console
  console.warn = (...args: unknown[]) => void warnings.push(format(...args))
  try {
    await run()
  } finally {
    console.warn = warn
  }
  return warnings.reduce<string[]>((joined, text) => {
    if (/ (resolve dep|build) failed$/.test(text)) joined.push(text)
    else if (joined.length > 0) joined[joined.length - 1] += `: ${text}`
    return joined
  }, [])
}

function fileOf(warning: string, project: string, appRoot: string): string {
  const path = / module (\S+) /.exec(warning)?.[1]
  if (path === undefined || path === 'undefined') return `${appRoot}app.json`
  const script = `${appRoot}${path.replace(/\.js$/, '.ts')}`
  return existsSync(join(project, script)) ? script : `${appRoot}${path}`
}
