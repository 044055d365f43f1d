// article.pin: an article stands first on its unit's page, or no longer does.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { workflowLimits } from '../../miniprogram/staff/contract/workflow'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { circlesOf } from '../domain/review/decide'
import { addAudit } from '../store/audits'
import { pin, unpin } from '../store/pinned'
import { mayMove, ownArticle } from './own-article'
import { workflowAnswer } from './workflow-answer'

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict for what is not published, and beyond three. */
export const articlePin = action<StaffActions['article.pin']>(z.strictObject({ articleId, pinned: z.boolean() }), async ({ articleId: id, pinned }, context) => {
  const own = await ownArticle(id, context)
  const { article, org, draft, memberships, settings, openid } = own
  const isPinned = org.pinned?.includes(id) ?? false
  if (pinned) mayMove('pin', own)
  else if (!circlesOf(memberships, org.path, settings).includes('releasers')) throw new ApiError('not_allowed', '这一步要由管理员来做')
  if (pinned === isPinned) return workflowAnswer(id, org._id, draft)
  if (!pinned) await unpin(org._id, id)
  else if (!(await pin(org._id, id))) throw new ApiError('conflict', `最多置顶 ${workflowLimits.pinned} 篇`)
  await addAudit(`article.pin ${id} ${context.now()}`, { openid, action: 'article.pin', orgId: org._id, targetId: id, what: `${pinned ? '置顶' : '取消置顶'}“${article.title}”` })
  return workflowAnswer(id, org._id, draft)
})
