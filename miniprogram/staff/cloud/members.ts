// The client of what concerns the staff themselves. Rejects with `not_allowed` for who is none.

import { callStaff } from '../../cloud/call'
import { readOrgName } from '../../cloud/read-card'
import { countOf, fieldsOf, listOf, textOf, wrong } from '../../cloud/shape'
import { roles } from '../contract/members'
import type { Role, Workplace } from '../contract/members'

export function listWorkplaces(): Promise<Workplace[]> {
  return callStaff('member.mine', {}, (data) => listOf(fieldsOf(data, 'member.mine'), 'workplaces', readWorkplace))
}

/** The caller becomes the first administrator. Rejects with `not_allowed` for a wrong, used or expired code, and where there are staff already. */
export function claimInstallation(code: string, orgName: string): Promise<string> {
  return callStaff('install.claim', { code, orgName }, (data) => textOf(fieldsOf(data, 'install.claim'), 'orgId'))
}

function readWorkplace(value: unknown): Workplace {
  const fields = fieldsOf(value, 'workplace')
  return { org: readOrgName(fields.org), role: readRole(textOf(fields, 'role')), below: countOf(fields, 'below') }
}

function readRole(text: string): Role {
  return roles.find((role) => role === text) ?? wrong('role is none of ours')
}
