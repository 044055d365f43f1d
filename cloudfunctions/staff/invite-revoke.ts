// invite.revoke: takes an invitation back that nobody has taken.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { inviteId, orgId } from '../domain/door/fields'
import { addAudit } from '../store/audits'
import { getInvite, revokeInvite } from '../store/invites'
import { orgWithMembers } from './org-members'

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict where somebody joined by it. */
export const inviteRevoke = action<StaffActions['invite.revoke']>(z.strictObject({ orgId, inviteId }), async ({ orgId: id, inviteId: which }, context) => {
  await orgWithMembers(id, context)
  if (await revokeInvite(id, which, new Date(context.now()))) {
    await addAudit(`invite.revoke ${which}`, { openid: context.caller.openid ?? '', action: 'invite.revoke', orgId: id, targetId: which, what: '撤回一个邀请' })
    return { changed: true }
  }
  const invite = await getInvite(which)
  if (invite?.orgId !== id) throw new ApiError('not_found', '没有这个邀请')
  if (invite.acceptedBy !== undefined) throw new ApiError('conflict', '已经有人用它加入了')
  return { changed: false }
})
