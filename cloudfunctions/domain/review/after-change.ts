// Where a draft stands after a word of it was changed: what was approved is not what is there now.

import type { ReviewSettings } from '../../../miniprogram/staff/contract/workflow'
import type { Place } from './decide'

/**
 * During `publishing` nothing may be changed; whoever saves refuses it before. With `passes`, never to a step before which one was not passed: the unit may have
 * set more steps since.
 */
export function stateAfterChange({ state, step, passes }: Place & { passes?: readonly unknown[] }, { steps, backTo }: ReviewSettings): Place {
  const passed = passes?.length ?? steps
  switch (state) {
    case 'settled':
      return { state: 'writing' }
    case 'review':
      return backAt(Math.min(step ?? 1, backTo, passed + 1))
    case 'approved':
    case 'scheduled':
      return backAt(Math.min(steps, backTo, passed + 1))
    default:
      return { state }
  }
}

function backAt(step: number): Place {
  return step > 0 ? { state: 'review', step } : { state: 'writing' }
}

/** What was passed at the step that waits now, or after it, was passed for another text. */
export function passesStillGood<Pass extends { step: number }>(passes: readonly Pass[], { state, step }: Place): Pass[] {
  return state === 'review' ? passes.filter((pass) => pass.step < (step ?? 1)) : []
}
