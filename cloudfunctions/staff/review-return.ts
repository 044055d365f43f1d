// review.return: a reviewer gives an article back to its writer, with a comment and marks at its parts.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { stepNames, workflowLimits } from '../../miniprogram/staff/contract/workflow'
import { action } from '../domain/door/action'
import { articleId, comment, draftRev, partId } from '../domain/door/fields'
import { addAudit } from '../store/audits'
import { moveDraft } from '../store/draft-moves'
import { mayMove, ownDraft } from './own-article'
import { demandMoved, demandSeen, wasMoved, workflowAnswer } from './workflow-answer'

const mark = z.strictObject({ partId, say: z.string().max(workflowLimits.mark * 2).trim().min(1).max(workflowLimits.mark) })
const input = z.strictObject({ articleId, rev: draftRev, comment, marks: z.array(mark).max(workflowLimits.marks) })

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict. */
export const reviewReturn = action<StaffActions['review.return']>(input, async ({ articleId: id, rev, comment: said, marks }, context) => {
  const own = await ownDraft(id, context)
  const { draft, org, openid } = own
  const what = { what: 'returned' as const, openid, rev }
  if (wasMoved(draft, what)) return workflowAnswer(id, org._id, draft)
  const { state } = mayMove('return', own)
  demandSeen(draft, rev)
  const at = new Date(context.now())
  const step = draft.step ?? 1
  const returned = { step, openid, at, comment: said, marks }
  const moved = demandMoved(await moveDraft(draft, { state, passes: [], returned }, { ...what, step, at, comment: said }, at))
  await addAudit(`review.return ${id} ${rev}`, { openid, action: 'review.return', orgId: org._id, targetId: id, what: `${stepNames[step - 1] ?? '审'}退回“${draft.title}”` })
  return workflowAnswer(id, org._id, moved)
})
