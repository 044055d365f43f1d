// reminder.add: a reader accepted WeChat's dialog for an org's updates, which is one message more.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { reminderLimits } from '../../miniprogram/contract/reminders'
import { action } from '../domain/door/action'
import { grantId, orgId, seq, templateId } from '../domain/door/fields'
import { addGrant } from '../store/grants'
import { getOrg } from '../store/orgs'
import { reminderStateOf } from '../store/relations'
import { reminderTemplate } from '../store/settings'

const input = z.strictObject({ orgId, grantId, templateId, seq })

/**
 * Mostly 3 reads and 2 writes. ApiError not_allowed without an openid, not_found for an unknown org, conflict where WeChat was asked for
 * another template than is sent now, too_many where the balance is full.
 */
export const reminderAdd = action<ReaderActions['reminder.add']>(input, async ({ orgId: id, ...grant }, { caller: { openid } }) => {
  if (!openid) throw new ApiError('not_allowed', 'A reminder belongs to a person')
  const [org, current] = await Promise.all([getOrg(id), reminderTemplate()])
  if (!org) throw new ApiError('not_found', 'There is no such org')
  if (grant.templateId !== current) throw new ApiError('conflict', 'Messages of this template are not sent')
  const subscription = await addGrant('subscriptions', openid, id, grant)
  if (!subscription) throw new ApiError('too_many', `A person holds at most ${reminderLimits.balance} messages of an org`)
  return reminderStateOf(subscription, current)
})
