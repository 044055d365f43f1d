// Every function has the built code, time-out and memory.

import type CloudBase from '@cloudbase/manager-node'
import { DeployFailure } from '../advice'
import { sendCode } from '../code-upload'
import type { Change, DeployStep, FunctionPlan, Plan } from '../types'
import { quietly } from './quietly'

const runtime = 'Nodejs18.15'

type Detail = Awaited<ReturnType<CloudBase['functions']['getFunctionDetail']>>

export const functions: DeployStep = {
  name: 'functions',
  describe: (plan) =>
    plan.functions.map(
      (one) =>
        `${one.name} ${runtime}, ${one.timeoutSeconds} s, ${one.memoryMegabytes} MB, code ${one.code.hash}, ${Math.ceil(one.code.zip.length / 1024)} KB to send where it differs`,
    ),
  async run(plan, cloud) {
    // Each waits for minutes while CloudBase installs its packages, so all wait together; none is left half-way when another fails.
    const ends = await quietly(() => Promise.allSettled(plan.functions.map((one) => bring(one, plan, cloud))))
    return ends.map((end, at) => {
      if (end.status === 'rejected') throw end.reason
      return { did: end.value, what: plan.functions[at]?.name ?? '' }
    })
  },
}

async function bring(one: FunctionPlan, plan: Plan, cloud: CloudBase): Promise<Change['did']> {
  const present = await detailOf(one.name, cloud)
  const func = {
    name: one.name,
    description: descriptionOf(one),
    runtime,
    handler: 'index.main',
    timeout: one.timeoutSeconds,
    memorySize: one.memoryMegabytes,
    installDependency: true,
    isWaitInstall: true,
  }
  if (!present || present.Status === 'CreateFailed') {
    // The SDK removes the remains of a creation that failed.
    await cloud.functions.createFunction({ func, code: await sendCode(one, plan, cloud) })
    return 'created'
  }
  if (present.Runtime !== runtime)
    throw new DeployFailure(
      `The function ${one.name} runs on ${present.Runtime}, and CloudBase cannot change that to ${runtime}.\nDelete the function in the console and run the command again.`,
    )
  const sameCode = present.Description === func.description && present.Status === 'Active'
  const sameConfig = sameCode && present.Timeout === func.timeout && present.MemorySize === func.memorySize
  if (sameConfig) return 'kept'
  if (!sameCode) await cloud.functions.updateFunctionCode({ func, code: await sendCode(one, plan, cloud) })
  // The description comes last: a deployment that dies before it uploads the code again.
  await cloud.functions.updateFunctionWithProgress({ name: one.name, config: func })
  return 'changed'
}

/** CloudBase keeps no hash that we could compute: zip files differ in their dates. It allows letters, digits, commas and dots here. */
function descriptionOf({ code: { hash } }: FunctionPlan): string {
  return `Yuelan, code ${hash}`
}

async function detailOf(name: string, cloud: CloudBase): Promise<Detail | undefined> {
  try {
    return await cloud.functions.getFunctionDetail(name)
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('ResourceNotFound.Function'))
      return undefined
    throw error
  }
}
