// How an org may review: how many steps, where a change after approval starts again, and how long a reviewer has.

import type { Segment } from '../../components/segments/segments'
import { stepNames } from '../../contract/workflow'

export const stepChoices: Segment[] = ['不审', '一步', '两步', '三步'].slice(0, stepNames.length + 1).map((name, steps) => ({ value: String(steps), name }))

/** Only steps that there are. */
export function backChoices(steps: number): Segment[] {
  return [{ value: '0', name: '写的人' }, ...stepNames.slice(0, steps).map((name, at) => ({ value: String(at + 1), name }))]
}

const hours = [4, 24, 48, 72]

/** One that was set elsewhere stands among them. */
export function dueChoices(now: number): Segment[] {
  return [...new Set([...hours, now])].sort((one, other) => one - other).map((each) => ({ value: String(each), name: each % 24 === 0 ? `${each / 24} 天` : `${each} 小时` }))
}

/** `others`: who may review besides the one who asks. */
export function stepsNote(steps: number, others: number): string {
  if (steps === 0) return `写好送审就能发布，由管理员发布。${others > 0 ? '现在有同事能审了，可以改为一步。' : ''}`
  return `写好以后要过 ${steps} 步，每步由不同的人审，自己写的不能自己审。`
}

/** Of what the one who asks writes themselves, nothing could be published with these steps; undefined where that is not so. */
export function tooFewOf(steps: number, others: number): { words: string; steps: number; way: string } | undefined {
  if (others >= steps) return undefined
  const words = others === 0 ? '只有您一个人能审，您自己写的就没有人审，发不出去。' : `您自己写的要 ${steps} 位同事来审，现在能审的只有 ${others} 位，发不出去。`
  return { words, steps: others, way: `改为${stepChoices[others]?.name ?? ''}` }
}
