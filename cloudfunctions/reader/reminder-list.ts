// reminder.list: the orgs that a person asked to be reminded of, switched off or used up ones too.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { reminderLimits } from '../../miniprogram/contract/reminders'
import { action } from '../domain/door/action'
import { orgNameOf } from '../store/cards'
import { getOrgs } from '../store/orgs'
import { reminderStateOf } from '../store/relations'
import { reminderTemplate } from '../store/settings'
import { listSubscriptions } from '../store/subscriptions'

/** 3 reads for up to 100. ApiError not_allowed without an openid. */
export const reminderList = action<ReaderActions['reminder.list']>(z.strictObject({}), async (_input, { caller: { openid } }) => {
  if (!openid) throw new ApiError('not_allowed', 'Reminders belong to a person')
  const [subscriptions, templateId] = await Promise.all([listSubscriptions(openid, reminderLimits.orgs), reminderTemplate()])
  const orgs = await getOrgs(subscriptions.map(({ orgId }) => orgId))
  const reminders = subscriptions.flatMap((subscription) => {
    const org = orgs.get(subscription.orgId)
    if (!org) return []
    const { on, balance, seq } = reminderStateOf(subscription, templateId)
    const { lastRemindedAt } = subscription
    return { org: orgNameOf(org), on, balance, seq, ...(lastRemindedAt ? { lastRemindedAt: lastRemindedAt.getTime() } : {}) }
  })
  return { reminders, templateId }
})
