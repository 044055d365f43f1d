// Uploads the mini-program with miniprogram-ci, from a copy with npm packed, in a process of its own.

import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTool } from '../../verify/official/tool'
import { readProjectConfig } from '../../verify/project-config'
import { copyPackages, copySources } from '../../verify/project-copy'
import { DeployFailure } from '../advice'
import type { ProgramPlan } from '../types'
import { adviceForUpload } from './advice'

export interface Uploaded {
  packages: { name: string; kb: number }[]
}

export type UploadReport = { ok: true; uploaded: Uploaded } | { ok: false; message: string }

/** Rejects with a DeployFailure that says what to do. */
export async function uploadProgram(plan: ProgramPlan): Promise<Uploaded> {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'yuelan-upload-')))
  try {
    const reportFile = join(dir, 'report.json')
    const tool = startTool([join(__dirname, 'start.cjs'), reportFile], dir)
    const project = join(dir, 'project')
    const config = readProjectConfig(plan.root)
    copySources(plan.root, project, config)
    for (const { packageJsonPath } of config.npm) copyPackages(plan.root, project, packageJsonPath)
    const printed = await tool.workOn({ ...plan, ...config, project })
    if (!existsSync(reportFile)) throw new DeployFailure(`miniprogram-ci ended without a result:\n${printed.slice(-2_000)}`)
    const report = JSON.parse(readFileSync(reportFile, 'utf8')) as UploadReport
    if (!report.ok) throw new DeployFailure(adviceForUpload(report.message))
    return report.uploaded
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
  }
}
