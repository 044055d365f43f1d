// The desk of an org: what waits for the caller, what they have not finished, how much there is of everything, and what went wrong.

import type { OrgName } from '../../contract/articles'

export interface DeskOpenInput {
  orgId: string
}

/** `changedAt` in ms since 1970. `returned`: a reviewer sent it back. */
export interface DeskDraft {
  articleId: string
  title: string
  changedAt: number
  characters: number
  returned: boolean
}

/** `publishing` was begun and did not end; `safety` has no answer of WeChat's in time; `reminder` was not sent, or nobody knows. */
export const troubleKinds = ['publishing', 'safety', 'reminder'] as const

export type TroubleKind = (typeof troubleKinds)[number]

/** `at` in ms since 1970; `say` is a sentence. */
export interface Trouble {
  kind: TroubleKind
  articleId: string
  title: string
  at: number
  say: string
}

/**
 * `review` waits for the caller, `overdue` of it for too long; `returned` was sent back to them; `complaints` have no answer. `drafts` are the newest of
 * `unfinished` ones of the caller's. `reads` are today's. `members` only for who keeps them. Where there are more than a hundred of what waits, a hundred are told.
 */
export interface DeskOpenOutput {
  org: OrgName
  review: number
  overdue: number
  returned: number
  complaints: number
  drafts: DeskDraft[]
  unfinished: number
  scheduled: number
  published: number
  boards: number
  reads: number
  members?: number
  troubles: Trouble[]
}

export interface TroubleRetryInput {
  articleId: string
  kind: Exclude<TroubleKind, 'reminder'>
}

/** `done`: nothing is wrong any more, or it is under way anew. */
export interface TroubleRetryOutput {
  done: boolean
}
