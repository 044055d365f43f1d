// review.pass: a reviewer passes the step that waits; nobody passes their own, nor two steps of one article.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { stepNames } from '../../miniprogram/staff/contract/workflow'
import { action } from '../domain/door/action'
import { articleId, comment, draftRev } from '../domain/door/fields'
import { mustBeSafe } from '../domain/review/decide'
import { addAudit } from '../store/audits'
import { moveDraft } from '../store/draft-moves'
import { dueAfter } from './due'
import { mayMove, ownDraft } from './own-article'
import { askAhead, checkedContent, demandSafe } from './safe-content'
import { tellReviewers } from './tell-reviewers'
import { demandMoved, demandSeen, wasMoved, workflowAnswer } from './workflow-answer'

const input = z.strictObject({ articleId, rev: draftRev, comment: comment.exactOptional() })

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict (also for what content safety says before the last step), unavailable. */
export const reviewPass = action<StaffActions['review.pass']>(input, async ({ articleId: id, rev, comment: said }, context) => {
  const own = await ownDraft(id, context)
  const { draft, org, openid, settings } = own
  const what = { what: 'passed' as const, openid, rev }
  if (wasMoved(draft, what)) return workflowAnswer(id, org._id, draft)
  const after = mayMove('pass', own)
  demandSeen(draft, rev)
  const isLast = mustBeSafe('pass', after)
  const checked = isLast ? await checkedContent(draft, context) : undefined
  if (checked) demandSafe(checked, context.now())
  const at = new Date(context.now())
  const passed = draft.step ?? 1
  const place = checked ? { state: after.state, hash: checked.hash } : { state: after.state, step: after.step ?? 1, dueAt: dueAfter(at, settings) }
  const passes = [...draft.passes, { step: passed, openid, at }]
  const event = { ...what, step: passed, at, ...(said ? { comment: said } : {}) }
  const moved = demandMoved(await moveDraft(draft, { ...place, passes }, event, at))
  await addAudit(`review.pass ${id} ${rev}`, { openid, action: 'review.pass', orgId: org._id, targetId: id, what: `${stepNames[passed - 1] ?? '审'}通过“${draft.title}”` })
  await tellReviewers(moved, org, context)
  if (!isLast) await askAhead(moved, context)
  return workflowAnswer(id, org._id, moved)
})
