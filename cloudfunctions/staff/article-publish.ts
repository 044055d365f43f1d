// article.publish: what was approved goes to readers, once, whoever is faster; a crash is finished by the jobs.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { articleId, draftRev } from '../domain/door/fields'
import { changedSinceApproved, claimPublishing, cutOffMs, finishPublishing, voidApproval } from '../store/publishing'
import { mayMove, ownDraft } from './own-article'
import { checkedContent, demandSafe } from './safe-content'
import { demandMoved, demandSeen, wasMoved, workflowAnswer } from './workflow-answer'

const input = z.strictObject({ articleId, rev: draftRev })

/** A repeated call publishes nothing twice. ApiError: not_allowed, not_found, conflict (also where the text is not what was approved, and for what content safety says), unavailable. */
export const articlePublish = action<StaffActions['article.publish']>(input, async ({ articleId: id, rev }, context) => {
  const own = await ownDraft(id, context)
  const { draft, org, openid } = own
  if (wasMoved(draft, { what: 'published', openid, rev })) {
    // While the call before may be at it, it is left to it.
    const isCutOff = draft.publishing !== undefined && context.now() - draft.publishing.at.getTime() > cutOffMs
    return workflowAnswer(id, org._id, isCutOff ? await finishPublishing(draft, context.now()) : draft)
  }
  mayMove('publish', own)
  demandSeen(draft, rev)
  const checked = await checkedContent(draft, context)
  const at = new Date(context.now())
  if (draft.hash !== checked.hash) {
    await voidApproval(draft, org, at)
    throw new ApiError('conflict', changedSinceApproved)
  }
  demandSafe(checked, context.now())
  const claimed = demandMoved(await claimPublishing(draft, { openid, hash: checked.hash, rev }, at))
  return workflowAnswer(id, org._id, await finishPublishing(claimed, context.now()))
})
