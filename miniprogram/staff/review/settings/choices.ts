// How an org may review: how many steps, where a change after approval starts again, and how long a reviewer has.

import type { Segment } from '../../components/segments/segments'
import { stepNames } from '../../contract/workflow'
import { spokenSteps } from './words'

export const stepChoices: Segment[] = spokenSteps.slice(0, stepNames.length + 1).map((name, steps) => ({ value: String(steps), name }))

/** Only steps that there are. */
export function backChoices(steps: number): Segment[] {
  return [{ value: '0', name: '写的人' }, ...stepNames.slice(0, steps).map((name, at) => ({ value: String(at + 1), name }))]
}

const hours = [4, 24, 48, 72]

/** One that was set elsewhere stands among them. */
export function dueChoices(now: number): Segment[] {
  return [...new Set([...hours, now])].sort((one, other) => one - other).map((each) => ({ value: String(each), name: each % 24 === 0 ? `${each / 24} 天` : `${each} 小时` }))
}
