// `npm run deploy`: checks everything that can be checked here, then brings CloudBase and WeChat to what the sources declare.

import { join, resolve } from 'node:path'
import { deploy as run, describePlan } from '../deploy'
import { openCloud, readCredentials } from '../deploy/cloud'
import { byHand, readPlan, readVersion } from '../deploy/plan'
import { checkArguments } from '../deploy/plan/arguments'
import type { Plan, StepReport } from '../deploy/types'
import { buildFunctions } from '../functions-build'
import { verify } from '../verify'
import { CommandError } from './command-error'
import { projectRoot } from './data-folder'
import { readFlags } from './flags'

const usage = 'npm run deploy -- --env ENV --appid ID --key FILE [--dry-run]'
const noCredentials =
  'TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY are not set: take a key from the access management console (访问管理 → API 密钥) and set both.'

/** `root` is another project's folder in tests. */
export async function deploy(args: string[], root = projectRoot): Promise<void> {
  const { values } = readFlags(args, usage, {
    env: { type: 'string' },
    appid: { type: 'string' },
    key: { type: 'string' },
    'dry-run': { type: 'boolean' },
  })
  const { env, appid, key } = values
  if (!env || !appid || !key) throw new CommandError(`Name the environment, the appid and the upload key.\nUsage: ${usage}`)
  const credentials = readCredentials(process.env)
  const dryRun = values['dry-run'] ?? false
  if (!credentials && !dryRun) throw new CommandError(noCredentials)
  const plan = await prepare(root, env, { appid, keyFile: resolve(process.env['INIT_CWD'] ?? process.cwd(), key) })
  if (!credentials || dryRun) {
    console.log([...describePlan(plan), ...notes(plan)].join('\n'))
    if (!credentials) console.error(noCredentials)
    console.log('Nothing was sent. Without --dry-run this would be deployed.')
    return
  }
  const { ok } = await run(plan, openCloud(env, credentials), { onStep: (report) => console.log(lineOf(report)) })
  if (!ok) throw new CommandError('The deployment stopped here. What is done stays; run the same command again once this is mended.')
  console.log(
    [...notes(plan), `Deployed. Make ${plan.program.version} the trial version (体验版) in the platform's console, 版本管理.`].join('\n'),
  )
}

async function prepare(root: string, envId: string, program: { appid: string; keyFile: string }): Promise<Plan> {
  const upload = { ...program, root, version: readVersion(root) }
  refuse(checkArguments(envId, upload))
  const builtDir = join(root, 'dist', 'cloudfunctions')
  const built = await buildFunctions({ root, outDir: builtDir })
  if (!built.ok) refuse(built.errors.map(placed))
  const read = readPlan({ envId, builtDir, program: upload })
  if (!read.ok) throw new CommandError(read.problems.join('\n'))
  const { findings, sizes } = await verify({ root })
  refuse(findings.map(placed))
  console.log(`verified: ${(sizes?.packages ?? []).map(({ name, kb }) => `${name} ${kb} KB`).join(', ')}`)
  return read.plan
}

function refuse(problems: string[]): void {
  if (problems.length > 0) throw new CommandError(problems.join('\n'))
}

function placed({ file, line, message }: { file: string; line?: number; message: string }): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${message}`
}

function lineOf({ name, changes, failure }: StepReport): string {
  if (failure !== undefined) return `✗ ${name}: ${failure}`
  const done = changes.filter(({ did }) => did !== 'kept')
  return `✓ ${name}: ${done.length === 0 ? `as declared (${changes.length})` : done.map(({ did, what }) => `${did} ${what}`).join(', ')}`
}

function notes(plan: Plan): string[] {
  return byHand(plan).map((note) => `by hand: ${note}`)
}
