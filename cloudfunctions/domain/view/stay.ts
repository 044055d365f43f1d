// Times in the foreground as steps, so that a median can be told without keeping every time.

/** Seconds at which a new step begins; the first step begins at 0. */
const bounds = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1_200] as const

export const staySteps = bounds.length + 1

/** Grows with the seconds, so the higher of two steps is the step of the longer time. */
export function stayStep(seconds: number): number {
  return bounds.filter((bound) => seconds >= bound).length
}

/** The middle reader's seconds, as the middle of the step that holds them; undefined for nobody. */
export function medianStay(counts: readonly number[]): number | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let before = 0
  for (const [step, count] of counts.entries()) {
    before += count
    if (total > 0 && before * 2 >= total) return middleOf(step)
  }
  return undefined
}

function middleOf(step: number): number {
  const from = step === 0 ? 0 : (bounds[step - 1] ?? 0)
  return Math.round((from + (bounds[step] ?? from)) / 2)
}
