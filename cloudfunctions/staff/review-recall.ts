// review.recall: an article is taken back to be written on, before it is published.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { addAudit } from '../store/audits'
import { moveDraft } from '../store/draft-moves'
import { mayMove, ownDraft } from './own-article'
import { demandMoved, workflowAnswer } from './workflow-answer'

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict. */
export const reviewRecall = action<StaffActions['review.recall']>(z.strictObject({ articleId }), async ({ articleId: id }, context) => {
  const own = await ownDraft(id, context)
  const { draft, org, openid } = own
  const last = draft.events.at(-1)
  if (draft.state === 'writing' && last?.what === 'recalled' && last.openid === openid) return workflowAnswer(id, org._id, draft)
  const { state } = mayMove('recall', own)
  const at = new Date(context.now())
  const moved = demandMoved(await moveDraft(draft, { state, passes: [] }, { what: 'recalled', openid, at, rev: draft.rev }, at))
  await addAudit(`review.recall ${id} ${draft.rev}`, { openid, action: 'review.recall', orgId: org._id, targetId: id, what: `收回“${draft.title}”` })
  return workflowAnswer(id, org._id, moved)
})
