// Deploys a built project to environments of the test's server, in one process for all of them: it takes two seconds to start.

import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { StepReport } from '../../devtools/deploy/types'
import type { DeployTask } from './deploy-to-many'
import type { SmallProject } from './small-project'
import type { TencentCloud } from './tencent-cloud'

export interface Deployment {
  ok: boolean
  reports: StepReport[]
}

const repository = resolve(__dirname, '..', '..')

export function builtDirOf(project: SmallProject): string {
  return join(project.root, 'dist', 'cloudfunctions')
}

export interface How extends Partial<Pick<DeployTask, 'part' | 'idleSeconds'>> {
  /** Added to the process's own. */
  env?: Record<string, string>
}

/** All at once; the results in the order of the ids. */
export async function deployTo(cloud: TencentCloud, project: SmallProject, envIds: string[], { env = {}, part = 'cloud', ...waiting }: How = {}): Promise<Deployment[]> {
  const task: DeployTask = {
    builtDir: builtDirOf(project),
    envIds,
    part,
    ...waiting,
    program: { root: project.root, appid: 'wx0123456789abcdef', keyFile: join(project.root, 'upload.key'), version: '1.2.3' },
  }
  project.write('task.json', JSON.stringify(task))
  const output = await new Promise<string>((done, reject) => {
    const args = ['--import', 'tsx', join(repository, 'tests', 'support', 'deploy-to-many.ts'), join(project.root, 'task.json')]
    execFile(
      process.execPath,
      args,
      { cwd: repository, env: { ...process.env, ...cloud.env, ...env, NODE_OPTIONS: '' } },
      (error, stdout) => (error ? reject(error) : done(stdout)),
    )
  })
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Deployment)
}

export function failuresOf({ reports }: Deployment): string {
  return reports.map(({ failure }) => failure ?? '').join('')
}

/** What the deployment did beyond keeping. */
export function doneBy({ reports }: Deployment): StepReport['changes'] {
  return reports.flatMap(({ changes }) => changes).filter(({ did }) => did !== 'kept')
}
