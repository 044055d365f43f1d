// notice.open: how many messages about articles that wait for review a reviewer may still get from an org.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import type { NoticeState } from '../../miniprogram/staff/contract/notices'
import { action, type Context } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import type { SubscriptionDocument } from '../store/documents'
import { getGrants } from '../store/grants'
import { getOrg } from '../store/orgs'
import { relationIdOf } from '../store/relations'
import { reminderSettings } from '../store/settings'
import { demand, staffOf } from './permission'

const input = z.strictObject({ orgId })

/** ApiError not_allowed, not_found. */
export const noticeOpen = action<StaffActions['notice.open']>(input, async ({ orgId: id }, context) => {
  const openid = await reviewerOf(id, context)
  const [settings, held] = await Promise.all([reminderSettings('review'), getGrants('review_notices', relationIdOf(openid, id))])
  return noticeStateOf(held, settings?.templateId ?? '')
})

/** The caller, who reviews for the org. ApiError not_allowed, not_found. */
export async function reviewerOf(id: string, context: Context): Promise<string> {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(id)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('review', memberships, org.path)
  return context.caller.openid ?? ''
}

export function noticeStateOf(held: SubscriptionDocument | undefined, templateId: string): NoticeState {
  return { templateId, balance: held?.templateId === templateId ? held.balance : 0 }
}
