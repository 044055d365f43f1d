// The upload's process: packs npm, uploads, writes a report file and ends.

import { writeFileSync } from 'node:fs'
import { json } from 'node:stream/consumers'
import * as ci from 'miniprogram-ci'
import { packNpm } from '../../verify/official/pack-npm'
import type { ProjectConfig } from '../../verify/project-config'
import type { ProgramPlan } from '../types'
import type { UploadReport, Uploaded } from './index'

type CiProject = Parameters<typeof ci.upload>[0]['project']

interface UploadTask extends ProgramPlan, ProjectConfig {
  project: string
}

async function work(task: UploadTask): Promise<Uploaded> {
  await packNpm(task)
  const project = new ci.Project({
    appid: task.appid,
    type: 'miniProgram',
    projectPath: task.project,
    privateKeyPath: task.keyFile,
    ignores: ['**/node_modules/**'],
  })
  const { subPackageInfo = [] } = await ci.upload({
    // Its own class and its own interface disagree under exactOptionalPropertyTypes only.
    project: project as CiProject,
    version: task.version,
    desc: `npm run deploy, ${task.version}`,
    robot: 1,
    threads: 1,
    setting: { useProjectConfig: true },
    onProgressUpdate: () => {},
  })
  return { packages: subPackageInfo.map(({ name, size }) => ({ name, kb: Math.round(size / 102.4) / 10 })) }
}

const [, , reportFile = ''] = process.argv

function end(report: UploadReport): void {
  writeFileSync(reportFile, JSON.stringify(report))
  process.exit(0)
}

json(process.stdin)
  .then((task) => work(task as UploadTask))
  .then(
    (uploaded) => end({ ok: true, uploaded }),
    (error: unknown) => end({ ok: false, message: error instanceof Error ? error.message : String(error) }),
  )
