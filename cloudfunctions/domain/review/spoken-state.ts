// Where a draft stands, as phone and server speak of it.

import type { DraftState } from '../../../miniprogram/staff/contract/workflow'
import type { Place } from './decide'

export function spokenState({ state, step = 1, publishAt }: Place & { publishAt?: Date }): DraftState {
  if (state === 'review') return { name: state, step }
  if (state === 'scheduled') return { name: state, publishAt: publishAt?.getTime() ?? 0 }
  return { name: state }
}
