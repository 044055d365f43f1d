// draft.discard: a draft that readers never had is put away, and may come back for a month.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { discardedDays } from '../../miniprogram/staff/contract/drafts'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { addAudit } from '../store/audits'
import { asItStands, moveDraft } from '../store/draft-moves'
import { isUnseen, mayDiscard } from './draft-opened'
import { ownDraft } from './own-article'
import { demandMoved, workflowAnswer } from './workflow-answer'

const input = z.strictObject({ articleId, keep: z.boolean().exactOptional() })
const dayMs = 24 * 3_600_000

/** A repeated call changes nothing. ApiError: not_allowed for who neither began it nor is an admin, not_found, conflict for what is on its way to readers or was theirs. */
export const draftDiscard = action<StaffActions['draft.discard']>(input, async ({ articleId: id, keep = false }, context) => {
  const own = await ownDraft(id, context)
  const { draft, org, openid } = own
  const [from, to] = keep ? (['discarded', 'writing'] as const) : (['writing', 'discarded'] as const)
  if (!mayDiscard(own)) throw new ApiError('not_allowed', '草稿只有起草的人和管理员能丢弃')
  if (draft.state === to) return workflowAnswer(id, org._id, draft)
  if (draft.state !== from || !isUnseen(draft)) throw new ApiError('conflict', '这篇文章不在草稿里，请看过再做')
  if (keep && context.now() - draft.changedAt.getTime() >= discardedDays * dayMs) throw new ApiError('not_found', '这篇草稿丢弃太久，已经没有了')
  const at = new Date(context.now())
  const moved = demandMoved(await moveDraft(draft, { ...asItStands(draft), state: to }, undefined, at))
  await addAudit(`draft.discard ${id} ${draft.rev}`, { openid, action: 'draft.discard', orgId: org._id, targetId: id, what: `${keep ? '取回' : '丢弃'}草稿“${draft.title}”` })
  return workflowAnswer(id, org._id, moved)
})
