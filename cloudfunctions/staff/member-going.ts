// A member of staff goes, by themselves or by an admin: noted first, then done.

import type { StaffActions } from '../../miniprogram/contract/actions'
import type { Context } from '../domain/door/action'
import { addAudit } from '../store/audits'
import type { MemberDocument, OrgDocument } from '../store/documents'
import { closeTaken } from '../store/invites'
import { removeMember } from '../store/members'
import { withAnAdminLeft } from './last-admin'
import { spokenMember } from './spoken-member'

/** ApiError conflict, as withAnAdminLeft. */
export function letGo(member: MemberDocument, org: OrgDocument, action: keyof StaffActions & `member.${string}`, what: string, context: Context): Promise<void> {
  const go = async (asRead: Parameters<typeof removeMember>[0]): Promise<boolean> => {
    // What they were invited by brings nobody back.
    await closeTaken(org._id, member._id, new Date(context.now()))
    const entry = { openid: context.caller.openid ?? '', action, orgId: org._id, targetId: member._id, what: `${spokenMember(member)}${what}` }
    await addAudit(`${action} ${member._id} ${member.createdAt.getTime()}`, entry)
    return removeMember(asRead)
  }
  return withAnAdminLeft(member, org, go, context)
}
