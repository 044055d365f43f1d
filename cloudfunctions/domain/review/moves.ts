// The table of moves: from where each may be made, by whom, and where it leads. What stands here is all that may happen to an article between a draft and its readers.

import type { DraftStateName, Publication } from '../../../miniprogram/staff/contract/workflow'

/** How readers have an article. */
export type Status = 'draft' | Publication['status']

/** `staff`: whoever may write there. `reviewers`: reviewers and admins. `releasers`: admins, and reviewers where the org has steps of review. */
export type Circle = 'staff' | 'reviewers' | 'releasers'

/** `next`: the next step of review, or approved where there is none left. `same`: the work on the text is not touched. `halted`: neither, but nothing comes out by itself any more. */
export type Destination = 'next' | 'same' | 'halted' | Extract<DraftStateName, 'writing' | 'approved' | 'scheduled' | 'publishing'>

export interface Row {
  from: readonly DraftStateName[]
  by: Circle
  to: Destination
  /** Whom it is refused: who wrote it, who passed another step of it. */
  not?: readonly ('author' | 'passed')[]
  /** Of readers, before; any where it is not said. */
  status?: readonly Status[]
  /** Of readers, after. */
  becomes?: Status
  /** Content safety must have nothing against it; of `pass`, before the last step. */
  safe?: true
}

/** While it is being published nothing else happens to it. */
const atRest = ['writing', 'review', 'approved', 'scheduled', 'settled'] as const
const waiting = ['review', 'approved', 'scheduled'] as const
const ready = ['approved', 'scheduled'] as const

export const moves = {
  submit: { from: ['writing'], by: 'staff', to: 'next' },
  pass: { from: ['review'], by: 'reviewers', to: 'next', not: ['author', 'passed'], safe: true },
  return: { from: ['review'], by: 'reviewers', to: 'writing', not: ['author'] },
  recall: { from: waiting, by: 'staff', to: 'writing' },
  publish: { from: ready, by: 'releasers', to: 'publishing', safe: true },
  schedule: { from: ready, by: 'releasers', to: 'scheduled', safe: true },
  unschedule: { from: ['scheduled'], by: 'releasers', to: 'approved' },
  withdraw: { from: atRest, by: 'releasers', to: 'halted', status: ['published', 'withdrawn'], becomes: 'withdrawn' },
  republish: { from: atRest, by: 'releasers', to: 'same', status: ['withdrawn', 'archived'], becomes: 'published' },
  archive: { from: atRest, by: 'releasers', to: 'halted', status: ['published', 'withdrawn'], becomes: 'archived' },
  pin: { from: atRest, by: 'releasers', to: 'same', status: ['published'] },
} as const satisfies Record<string, Row>

export type Move = keyof typeof moves
