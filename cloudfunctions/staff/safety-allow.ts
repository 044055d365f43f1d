// safety.allow: a reviewer looked at what content safety was not sure of, and lets it pass; never who wrote it.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { articleId, findingId } from '../domain/door/fields'
import { hashOf } from '../domain/draft/content'
import { addAudit } from '../store/audits'
import { draftContent } from '../store/drafts'
import { allow, getSafety } from '../store/safety-checks'
import { actorOf, ownDraft } from './own-article'
import { workflowAnswer } from './workflow-answer'

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict for what nobody may let pass. */
export const safetyAllow = action<StaffActions['safety.allow']>(z.strictObject({ articleId, findingId }), async ({ articleId: id, findingId: what }, context) => {
  const own = await ownDraft(id, context)
  const { draft, org, openid } = own
  const { circles, author } = actorOf(own)
  if (!circles.includes('reviewers')) throw new ApiError('not_allowed', '这一步要由审稿或管理员来做')
  if (author) throw new ApiError('not_allowed', '自己写的文章要由别人来看')
  const hash = hashOf(await draftContent(draft))
  const safety = await getSafety(id, hash)
  const finding = safety?.findings.find((one) => one.id === what)
  if (!finding) throw new ApiError('not_found', '没有这一处，文章可能改过了')
  if (finding.suggest === 'risky') throw new ApiError('conflict', '这一处要改了才能发')
  if (safety?.allowed?.[what] === undefined) {
    await allow(id, hash, what, openid)
    await addAudit(`safety.allow ${id} ${hash} ${what}`, { openid, action: 'safety.allow', orgId: org._id, targetId: id, what: `看过“${draft.title}”里“${finding.say}”的一处，可以发` })
  }
  return workflowAnswer(id, org._id, draft)
})
