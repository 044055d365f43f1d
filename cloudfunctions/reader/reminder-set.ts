// reminder.set: the switch of an org's reminders, where the latest tap wins in whatever order the calls arrive; what was granted stays.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { orgId, seq } from '../domain/door/fields'
import { reminderStateOf } from '../store/relations'
import { reminderTemplate } from '../store/settings'
import { switchReminder } from '../store/subscriptions'

const input = z.strictObject({ orgId, on: z.boolean(), seq })

/** 2 reads and 1 write. ApiError not_allowed without an openid, not_found where the person never asked to be reminded of this org. */
export const reminderSet = action<ReaderActions['reminder.set']>(input, async ({ orgId: id, ...wanted }, { caller: { openid } }) => {
  if (!openid) throw new ApiError('not_allowed', 'A reminder belongs to a person')
  const [subscription, current] = await Promise.all([switchReminder(openid, id, wanted), reminderTemplate()])
  if (!subscription) throw new ApiError('not_found', 'There is nothing to switch')
  return reminderStateOf(subscription, current)
})
