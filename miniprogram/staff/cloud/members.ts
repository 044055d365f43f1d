// The client of what concerns the staff themselves. Rejects with `not_allowed` for who is none.

import { callStaff } from '../../cloud/call'
import { fieldsOf, listOf, textOf } from '../../cloud/shape'
import type { MemberListOutput, Role, Workplace } from '../contract/members'
import { readChanged, readMemberList, readWorkplace } from './read-people'

export function listWorkplaces(): Promise<Workplace[]> {
  return callStaff('member.mine', {}, (data) => listOf(fieldsOf(data, 'member.mine'), 'workplaces', readWorkplace))
}

/** The caller becomes the first administrator. Rejects with `not_allowed` for a wrong, used or expired code, and where there are staff already. */
export function claimInstallation(code: string, orgName: string, name: string): Promise<string> {
  return callStaff('install.claim', { code, orgName, name }, (data) => textOf(fieldsOf(data, 'install.claim'), 'orgId'))
}

export function listMembers(orgId: string): Promise<MemberListOutput> {
  return callStaff('member.list', { orgId }, readMemberList)
}

/** Whether anything was different. Rejects with `conflict` for the last administrator. */
export function setRole(orgId: string, memberId: string, role: Role): Promise<boolean> {
  return callStaff('member.setRole', { orgId, memberId, role }, readChanged)
}

/** The same. */
export function removeMember(orgId: string, memberId: string): Promise<boolean> {
  return callStaff('member.remove', { orgId, memberId }, readChanged)
}

/** The same. */
export function leaveOrg(orgId: string): Promise<boolean> {
  return callStaff('member.leave', { orgId }, readChanged)
}

/** What colleagues call the caller, and what they sign with from now on. Whether anything was different. */
export function renameMe(orgId: string, name: string): Promise<boolean> {
  return callStaff('member.rename', { orgId, name }, readChanged)
}
