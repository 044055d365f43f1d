// invite.open: to what one is invited, before one accepts.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { inviteKey } from '../domain/door/fields'
import { orgNameOf } from '../store/cards'
import { invitedBy } from './invite-by-key'

/** ApiError: not_allowed for nobody, not_found, too_many. */
export const inviteOpen = action<StaffActions['invite.open']>(z.strictObject({ key: inviteKey }), async ({ key }, context) => {
  const { invite, org, state } = await invitedBy(key, context)
  return { org: orgNameOf(org), role: invite.role, state, expiresAt: invite.expiresAt.getTime() }
})
