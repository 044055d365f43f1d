// invite.list: the invitations of an org that nobody has taken yet, for its admins.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { listUntaken } from '../store/invites'
import { orgWithMembers } from './org-members'

/** ApiError: not_allowed, not_found. */
export const inviteList = action<StaffActions['invite.list']>(z.strictObject({ orgId }), async ({ orgId: id }, context) => {
  await orgWithMembers(id, context)
  const found = await listUntaken(id)
  const now = context.now()
  return { invites: found.map(({ _id, role, label, expiresAt }) => ({ id: _id, role, label, expiresAt: expiresAt.getTime(), expired: expiresAt.getTime() <= now })) }
})
