// The line under an article that says who passed it at which step, made of who really did.

import type { Signature } from '../../../miniprogram/contract/articles'
import { stepNames } from '../../../miniprogram/staff/contract/workflow'

/** `names` by openid; `on` is `YYYY-MM-DD`. Undefined where nobody had to pass it. */
export function signatureOf(passes: readonly { step: number; openid: string }[], names: ReadonlyMap<string, string>, on: string): Signature | undefined {
  const steps = [...passes]
    .sort((one, other) => one.step - other.step)
    .map(({ step, openid }) => ({ name: stepNames[step - 1] ?? '审', by: names.get(openid) ?? '工作人员' }))
  return steps.length > 0 ? { steps, on } : undefined
}
