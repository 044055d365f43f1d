// What the settings of review say: what a number of steps means, and where it is too many for the people that there are.

export const othersChange = '改审稿设置要由管理员来做'

export const spokenSteps = ['不审', '一步', '两步', '三步'] as const

/** `others`: who may review besides the one who asks. */
export function stepsNote(steps: number, others: number): string {
  if (steps === 0) return `写好送审就能发布，由管理员发布。${others > 0 ? '现在有同事能审了，可以改为一步。' : ''}`
  return `写好以后要过 ${steps} 步，每步由不同的人审，自己写的不能自己审。`
}

/** Of what the one who asks writes themselves, nothing could be published with these steps; undefined where that is not so. */
export function tooFewOf(steps: number, others: number): { words: string; steps: number; way: string } | undefined {
  if (others >= steps) return undefined
  const words = others === 0 ? '现在没有别人能审，您自己写的发不出去。' : `您自己写的要 ${steps} 位同事来审，现在能审的只有 ${others} 位，发不出去。`
  return { words, steps: others, way: `改为${spokenSteps[others] ?? ''}` }
}
