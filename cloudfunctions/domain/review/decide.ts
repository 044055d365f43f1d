// What becomes of an article by a move: its next place by the table, or why not, in words.

import type { ErrorCode } from '../../../miniprogram/contract/errors'
import type { DraftStateName, ReviewSettings } from '../../../miniprogram/staff/contract/workflow'
import type { Membership } from '../member/roles'
import { moves, type Circle, type Move, type Row, type Status } from './moves'

/** `step` waits in `review`. */
export interface Place {
  state: DraftStateName
  step?: number
}

export interface Stand extends Place {
  status: Status
}

export interface Actor {
  circles: readonly Circle[]
  /** Changed a word since it was last published. */
  author: boolean
  /** Passed another step since it was submitted. */
  passed: boolean
}

export interface Refusal {
  refused: Extract<ErrorCode, 'not_allowed' | 'conflict'>
  say: string
}

/** The roles that a person has on an org, as circles; `path` is the org's ancestors and the org itself. */
export function circlesOf(memberships: readonly Membership[], path: readonly string[], { steps }: Pick<ReviewSettings, 'steps'>): Circle[] {
  const roles = memberships.flatMap(({ orgId, role }) => (path.includes(orgId) ? [role] : []))
  const [admin, reviewer] = [roles.includes('admin'), roles.includes('reviewer')]
  return [
    ...(roles.length > 0 ? ['staff' as const] : []),
    ...(admin || reviewer ? ['reviewers' as const] : []),
    ...(admin || (reviewer && steps > 0) ? ['releasers' as const] : []),
  ]
}

const outside: Record<Circle, string> = {
  staff: '您不是这个单位的工作人员',
  reviewers: '这一步要由审稿或管理员来做',
  releasers: '这一步要由管理员来做',
}

const own = { author: '自己写的文章要由别人来审', passed: '您已经审过一步，这一步要由别人来审' } as const

/** Who may not is told so before what is not possible now. */
export function decide(move: Move, stand: Stand, actor: Actor, settings: Pick<ReviewSettings, 'steps'>): Stand | Refusal {
  const row: Row = moves[move]
  if (!actor.circles.includes(row.by)) return { refused: 'not_allowed', say: outside[row.by] }
  if (!row.from.includes(stand.state)) return { refused: 'conflict', say: stand.state === 'publishing' ? '正在发布，请过一会儿再看' : '文章已经不在这一步了，请看过再做' }
  if (row.status && !row.status.includes(stand.status)) return { refused: 'conflict', say: '文章现在不是这样，请看过再做' }
  const reason = row.not?.find((trait) => actor[trait])
  if (reason) return { refused: 'not_allowed', say: own[reason] }
  return { ...placeAfter(row, stand, settings.steps), status: row.becomes ?? stand.status }
}

function placeAfter({ to }: Row, { state, step }: Stand, steps: number): Place {
  if (to === 'halted' && state === 'scheduled') return { state: 'approved' }
  if (to === 'same' || to === 'halted') return { state, ...(step === undefined ? {} : { step }) }
  if (to !== 'next') return { state: to }
  const next = (state === 'review' ? (step ?? 1) : 0) + 1
  return next <= steps ? { state: 'review', step: next } : { state: 'approved' }
}

/** Whether nothing may be against the text in content safety: before readers can have it, and so before the last step. */
export function mustBeSafe(move: Move, after: Place): boolean {
  const row: Row = moves[move]
  return row.safe === true && after.state !== 'review'
}
