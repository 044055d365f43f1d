// Runs some of the deployment's steps on several environments, in a process that trusts the test's server.
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
  /** Where the test cannot wait as long as a person. */
  idleSeconds?: number
}

async function main(): Promise<void> {
  const { builtDir, program, envIds, part, ...waiting } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as DeployTask
  const credentials = readCredentials(process.env) ?? { secretId: '', secretKey: '' }
  // All at once: a deployment mostly waits for functions to be active.
  const results = await Promise.all(
    envIds.map((envId) => {
      const read = readPlan({ envId, builtDir, program })
      if (!read.ok) throw new Error(read.problems.join('\n'))
      return deploy({ ...read.plan, ...waiting }, openCloud(envId, credentials), {
        only: steps.filter(({ name }) => (name === 'program') === (part === 'program')),
      })
    }),
  )
  // Not by console: the deployment quiets that.
  process.stdout.write(results.map((result) => `${JSON.stringify(result)}\n`).join(''))
}

void main()
