// invite.accept: whoever is invited becomes a member of the staff; one person for each invitation.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { memberLimits, roleNames } from '../../miniprogram/staff/contract/members'
import type { InviteState } from '../../miniprogram/staff/contract/invites'
import { action } from '../domain/door/action'
import { inviteKey, memberName } from '../domain/door/fields'
import { addAudit } from '../store/audits'
import { closeTaken, takeInvite } from '../store/invites'
import { addMember, countMembers } from '../store/members'
import { invitedBy } from './invite-by-key'

const refusals: Record<Exclude<InviteState, 'open'>, string> = {
  member: '您已经是这个单位的工作人员',
  used: '这个邀请已经有人用过',
  revoked: '这个邀请撤回了',
  expired: '这个邀请过期了',
}

/** May be repeated by the one who joined. ApiError: not_allowed for nobody, not_found, too_many; conflict says why the invitation holds no more, as does invite.open. */
export const inviteAccept = action<StaffActions['invite.accept']>(z.strictObject({ key: inviteKey, name: memberName }), async ({ key, name }, context) => {
  const { invite, org, openid, memberId, member, state } = await invitedBy(key, context)
  const { role } = invite
  const orgId = org._id
  const isMine = member !== undefined && invite.acceptedBy === memberId
  if (isMine && invite.joinedAt) return { orgId, role: member.role }
  // A call that was cut off half way is finished by the next one.
  if (state !== 'open' && !isMine) throw new ApiError('conflict', refusals[state])
  if (!isMine && (await countMembers(orgId)) >= memberLimits.members) throw new ApiError('too_many', '这个单位的工作人员已经满了')
  const now = new Date(context.now())
  if (!(await takeInvite(invite._id, memberId, now))) throw new ApiError('conflict', refusals.used)
  await addMember({ _id: memberId, openid, orgId, role, name })
  await addAudit(`invite.accept ${invite._id}`, { openid, action: 'invite.accept', orgId, targetId: memberId, what: `“${name}”受邀加入，做${roleNames[role]}` })
  await closeTaken(orgId, memberId, now)
  return { orgId, role }
})
