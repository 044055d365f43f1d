// Runs some of the deployment's steps on one environment after another, in a process that trusts the test's server.
// Input: a file with a DeployTask. Output: a line of JSON for each environment.

import { readFileSync } from 'node:fs'
import { deploy } from '../../devtools/deploy'
import { openCloud, readCredentials } from '../../devtools/deploy/cloud'
import { readPlan } from '../../devtools/deploy/plan'
import { steps } from '../../devtools/deploy/steps'
import type { ProgramPlan } from '../../devtools/deploy/types'

export interface DeployTask {
  builtDir: string
  program: ProgramPlan
  envIds: string[]
  /** What goes to CloudBase, or what goes to WeChat. */
  part: 'cloud' | 'program'
}

async function main(): Promise<void> {
  const { builtDir, program, envIds, part } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as DeployTask
  const credentials = readCredentials(process.env) ?? { secretId: '', secretKey: '' }
  for (const envId of envIds) {
    const read = readPlan({ envId, builtDir, program })
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const result = await deploy(read.plan, openCloud(envId, credentials), {
      only: steps.filter(({ name }) => (name === 'program') === (part === 'program')),
    })
    console.log(JSON.stringify(result))
  }
}

void main()
