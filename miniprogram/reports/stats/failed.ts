// What a page of figures shows of a failure: the first time a screen, later a line above numbers that stay.

import type { Problem } from '../../components/error-state/words'

export interface Failed {
  stage: 'failed' | 'stranger' | 'ready'
  problem: Problem
  /** The numbers are those of before. */
  stale: boolean
}

/** `shown`: there are numbers already. A role that was taken away takes them away too. */
export function failedWith(problem: Problem, shown: boolean): Failed {
  if (problem === 'not_allowed') return { stage: 'stranger', problem, stale: false }
  return { stage: shown ? 'ready' : 'failed', problem, stale: shown }
}
