// member.setRole: an admin gives a member of staff another role.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { roleNames, roles } from '../../miniprogram/staff/contract/members'
import { action } from '../domain/door/action'
import { memberId, orgId } from '../domain/door/fields'
import { addAudit } from '../store/audits'
import { changeRole, getMember } from '../store/members'
import { withAnAdminLeft } from './last-admin'
import { orgWithMembers } from './org-members'
import { spokenMember } from './spoken-member'

const input = z.strictObject({ orgId, memberId, role: z.enum(roles) })

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict for the last admin. */
export const memberSetRole = action<StaffActions['member.setRole']>(input, async ({ orgId: id, memberId: whom, role }, context) => {
  const [org, member] = [await orgWithMembers(id, context), await getMember(whom)]
  if (member?.orgId !== id) throw new ApiError('not_found', '没有这位工作人员')
  if (member.role === role) return { changed: false }
  const entry = { openid: context.caller.openid ?? '', action: 'member.setRole', orgId: id, targetId: whom, what: `${spokenMember(member)}改为${roleNames[role]}` }
  const change = async (asRead: Parameters<typeof changeRole>[0]): Promise<boolean> => {
    await addAudit(`member.setRole ${whom} ${context.now()}`, entry)
    return changeRole(asRead, role)
  }
  await withAnAdminLeft(member, org, change, context)
  return { changed: true }
})
