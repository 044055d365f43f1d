// article.schedule: what was approved goes to readers by itself at a set time, or no longer does.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { workflowLimits } from '../../miniprogram/staff/contract/workflow'
import { action, type Context } from '../domain/door/action'
import { articleId, draftRev, ms } from '../domain/door/fields'
import { spokenDateOf } from '../domain/view/spoken-date'
import { addAudit } from '../store/audits'
import { moveDraft } from '../store/draft-moves'
import { changedSinceApproved, voidApproval } from '../store/publishing'
import { mayMove, ownDraft } from './own-article'
import { checkedContent, demandSafe } from './safe-content'
import { demandMoved, demandSeen, wasMoved, workflowAnswer } from './workflow-answer'

/** As often as the clock calls the jobs. */
const tickMs = 5 * 60_000
const dayMs = 24 * 3_600_000

const input = z.strictObject({ articleId, rev: draftRev, publishAt: ms.multipleOf(tickMs).exactOptional() })

/** A repeated call changes nothing. ApiError: not_allowed, not_found, bad_input for a time that is over or too far, conflict, unavailable. */
export const articleSchedule = action<StaffActions['article.schedule']>(input, async ({ articleId: id, rev, publishAt }, context) => {
  const own = await ownDraft(id, context)
  const { draft, org, openid } = own
  const what = { what: publishAt === undefined ? ('unscheduled' as const) : ('scheduled' as const), openid, rev }
  if (wasMoved(draft, what)) return workflowAnswer(id, org._id, draft)
  const { state } = mayMove(publishAt === undefined ? 'unschedule' : 'schedule', own)
  demandSeen(draft, rev)
  const at = new Date(context.now())
  if (publishAt !== undefined) {
    demandTime(publishAt, context)
    const checked = await checkedContent(draft, context)
    if (draft.hash !== checked.hash) {
      await voidApproval(draft, org, at)
      throw new ApiError('conflict', changedSinceApproved)
    }
    demandSafe(checked, context.now())
  }
  const { passes, hash } = draft
  const place = { state, passes, ...(hash === undefined ? {} : { hash }), ...(publishAt === undefined ? {} : { publishAt: new Date(publishAt) }) }
  const moved = demandMoved(await moveDraft(draft, place, { ...what, at }, at))
  const when = publishAt === undefined ? '取消定时发布' : `定于 ${spokenDateOf(publishAt)} 发布`
  await addAudit(`article.schedule ${id} ${rev}`, { openid, action: 'article.schedule', orgId: org._id, targetId: id, what: `${when}“${draft.title}”` })
  return workflowAnswer(id, org._id, moved)
})

function demandTime(publishAt: number, { now }: Context): void {
  if (publishAt <= now()) throw new ApiError('bad_input', '这个时间已经过了')
  if (publishAt > now() + workflowLimits.scheduleDays * dayMs) throw new ApiError('bad_input', `最多定到 ${workflowLimits.scheduleDays} 天以后`)
}
