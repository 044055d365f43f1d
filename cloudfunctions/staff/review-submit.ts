// review.submit: a draft goes to its first reviewer, or is ready where the org has none; content safety is asked about it.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { bodyVersion } from '../../miniprogram/contract/body'
import { ApiError } from '../../miniprogram/contract/errors'
import { checkBody } from '../domain/article/limits'
import { action } from '../domain/door/action'
import { articleId, comment, draftRev, title } from '../domain/door/fields'
import { addAudit } from '../store/audits'
import { moveDraft } from '../store/draft-moves'
import { hashOf, type Content } from '../domain/draft/content'
import { draftContent } from '../store/drafts'
import { putVersion } from '../store/versions'
import { dueAfter } from './due'
import { mayMove, ownDraft } from './own-article'
import { askAhead } from './safe-content'
import { tellReviewers } from './tell-reviewers'
import { demandMoved, demandSeen, wasMoved, workflowAnswer } from './workflow-answer'

const input = z.strictObject({ articleId, rev: draftRev, comment: comment.exactOptional() })

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict, bad_input without a title or a text, too_large. */
export const reviewSubmit = action<StaffActions['review.submit']>(input, async ({ articleId: id, rev, comment: said }, context) => {
  const own = await ownDraft(id, context)
  const { draft, org, openid, settings } = own
  const what = { what: 'submitted' as const, openid, rev }
  if (wasMoved(draft, what)) return workflowAnswer(id, org._id, draft)
  const { state, step } = mayMove('submit', own)
  demandSeen(draft, rev)
  const content = await draftContent(draft)
  demandWhole(content)
  const at = new Date(context.now())
  const place = step === undefined ? { state, hash: hashOf(content) } : { state, step, dueAt: dueAfter(at, settings) }
  const moved = demandMoved(await moveDraft(draft, { ...place, passes: [] }, { ...what, at, ...(said ? { comment: said } : {}) }, at))
  // What the reviewers are given, so that it can be compared with what comes of it.
  await putVersion(id, `s${rev}`, { kind: 'submitted', openid, at, ...content })
  await addAudit(`review.submit ${id} ${rev}`, { openid, action: 'review.submit', orgId: org._id, targetId: id, what: `送审“${content.head.title}”` })
  await tellReviewers(moved, org, context)
  await askAhead(moved, context)
  return workflowAnswer(id, org._id, moved)
})

function demandWhole({ head, blocks }: Content): void {
  if (!title.safeParse(head.title).success) throw new ApiError('bad_input', head.title.trim() === '' ? '还没有写标题' : '标题太长了')
  checkBody({ version: bodyVersion, blocks })
}
