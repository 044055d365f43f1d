// Brings an environment of CloudBase and the mini-program's development version to what the sources declare.

import type CloudBase from '@cloudbase/manager-node'
import { adviceFor } from './advice'
import { steps } from './steps'
import type { DeployStep, Plan, StepReport } from './types'

export interface DeployOptions {
  /** All of them, in their order, where this is left out. */
  only?: DeployStep[]
  onStep?: (report: StepReport) => void
}

/**
 * Every step compares first and changes only what differs, so a deployment that failed half-way is simply run again.
 * Stops at the first step that fails, with its failure as the last report; never rejects.
 */
export async function deploy(
  plan: Plan,
  cloud: CloudBase,
  { only = steps, onStep = () => {} }: DeployOptions = {},
): Promise<{ ok: boolean; reports: StepReport[] }> {
  const reports: StepReport[] = []
  for (const step of only) {
    const report: StepReport = { name: step.name, changes: [] }
    reports.push(report)
    try {
      report.changes = await step.run(plan, cloud)
    } catch (error) {
      report.failure = adviceFor(error)
    }
    onStep(report)
    if (report.failure !== undefined) return { ok: false, reports }
  }
  return { ok: true, reports }
}

/** The plan in words, step by step. */
export function describePlan(plan: Plan): string[] {
  return steps.flatMap((step) => step.describe(plan).map((line) => `${step.name}: ${line}`))
}
