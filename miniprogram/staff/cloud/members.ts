// The client of what concerns the staff themselves. Rejects with `not_allowed` for who is none.

import { callStaff } from '../../cloud/call'
import { readOrgName } from '../../cloud/read-card'
import { countOf, fieldsOf, flagOf, listOf, textOf, wrong } from '../../cloud/shape'
import { roles } from '../contract/members'
import type { Member, MemberListOutput, Role, Workplace } from '../contract/members'

export function listWorkplaces(): Promise<Workplace[]> {
  return callStaff('member.mine', {}, (data) => listOf(fieldsOf(data, 'member.mine'), 'workplaces', readWorkplace))
}

/** The caller becomes the first administrator. Rejects with `not_allowed` for a wrong, used or expired code, and where there are staff already. */
export function claimInstallation(code: string, orgName: string): Promise<string> {
  return callStaff('install.claim', { code, orgName }, (data) => textOf(fieldsOf(data, 'install.claim'), 'orgId'))
}

export function listMembers(orgId: string): Promise<MemberListOutput> {
  return callStaff('member.list', { orgId }, (data) => {
    const fields = fieldsOf(data, 'member.list')
    return { org: readOrgName(fields.org), members: listOf(fields, 'members', readMember) }
  })
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

export function readChanged(data: unknown): boolean {
  return flagOf(fieldsOf(data, 'change'), 'changed')
}

function readMember(value: unknown): Member {
  const fields = fieldsOf(value, 'member')
  return { id: textOf(fields, 'id'), name: textOf(fields, 'name'), role: readRole(textOf(fields, 'role')), since: countOf(fields, 'since'), me: flagOf(fields, 'me') }
}

function readWorkplace(value: unknown): Workplace {
  const fields = fieldsOf(value, 'workplace')
  return { org: readOrgName(fields.org), role: readRole(textOf(fields, 'role')), below: countOf(fields, 'below'), own: flagOf(fields, 'own') }
}

export function readRole(text: string): Role {
  return roles.find((role) => role === text) ?? wrong('role is none of ours')
}
