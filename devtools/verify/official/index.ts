// Has the official tools work on a project in a process of their own and reads their report.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../types'
import { startTool } from './tool'

export interface OfficialTask {
  /** Absolute; the copy of the project that may be written to. */
  project: string
  appRoot: string
  npm: { packageJsonPath: string; distDir: string }[]
  /** Where the compiled app is written, absolute. */
  compiledDir: string
}

export interface OfficialReport {
  compiled: boolean
  findings: Finding[]
  ms: Record<string, number>
}

export interface OfficialTools {
  /** Rejects where the tools themselves break down, with the end of what they printed. */
  workOn(task: OfficialTask): Promise<OfficialReport>
  stop(): void
}

export function startOfficialTools(workDir: string, log: (line: string) => void): OfficialTools {
  const reportFile = join(workDir, 'report.json')
  const tool = startTool([join(__dirname, 'start.cjs'), reportFile], workDir)
  return {
    async workOn(task) {
      const printed = await tool.workOn(task)
      if (!existsSync(reportFile)) throw new Error(`miniprogram-ci ended without a result:\n${printed.slice(-2_000)}`)
      for (const line of printed.split('\n').filter(Boolean)) log(`miniprogram-ci: ${line}`)
      return JSON.parse(readFileSync(reportFile, 'utf8')) as OfficialReport
    },
    stop: tool.stop,
  }
}
