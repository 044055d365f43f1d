// review.settings: how an org reviews; asked for by its staff, set by its administrators.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { stepNames, type ReviewSettings } from '../../miniprogram/staff/contract/workflow'
import { action } from '../domain/door/action'
import { articleId, orgId } from '../domain/door/fields'
import { mayDo } from '../domain/member/roles'
import { addAudit } from '../store/audits'
import { getDraft } from '../store/drafts'
import { getOrg } from '../store/orgs'
import { reviewSettingsOf, setReview } from '../store/review-settings'
import { demand, staffOf } from './permission'
import { reviewersOf } from './reviewers'

const step = z.int().min(0).max(stepNames.length)
const settingsSchema = z
  .strictObject({ steps: step, backTo: step, dueHours: z.int().min(1).max(720) })
  .refine(({ steps, backTo }) => backTo <= steps)

const input = z.strictObject({ orgId, articleId: articleId.exactOptional(), settings: settingsSchema.exactOptional() })

/** ApiError: not_allowed, not_found. */
export const reviewSettings = action<StaffActions['review.settings']>(input, async ({ orgId: id, articleId: named, settings: wanted }, context) => {
  const [memberships, org] = [await staffOf(context), await getOrg(id)]
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand(wanted ? 'keepReview' : 'draft', memberships, org.path)
  const { caller, now: clock } = context
  const [now, reviewers, draft] = await Promise.all([reviewSettingsOf(org), reviewersOf(org), named === undefined ? undefined : getDraft(named)])
  const authors = draft?.orgId === id ? draft.authors : []
  const others = reviewers.filter((openid) => openid !== caller.openid && !authors.includes(openid)).length
  const seen = { others, mayChange: mayDo('keepReview', memberships, org.path) }
  if (!wanted || (org.review && isSame(now, wanted))) return { ...now, ...seen }
  await setReview(id, wanted)
  const what = `审稿改为${wanted.steps === 0 ? '不审' : stepNames.slice(0, wanted.steps).join('、')}`
  await addAudit(`review.settings ${id} ${clock()}`, { openid: caller.openid ?? '', action: 'review.settings', orgId: id, targetId: id, what })
  return { ...wanted, ...seen }
})

function isSame(one: ReviewSettings, other: ReviewSettings): boolean {
  return one.steps === other.steps && one.backTo === other.backTo && one.dueHours === other.dueHours
}
