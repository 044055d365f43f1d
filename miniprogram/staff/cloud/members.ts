// The client of what concerns the staff themselves. Rejects with `not_allowed` for who is none.

import { callStaff } from '../../cloud/call'
import { readOrgName } from '../../cloud/read-card'
import { countOf, fieldsOf, listOf, textOf, wrong } from '../../cloud/shape'
import { roles } from '../../contract/members'
import type { Role, Workplace } from '../../contract/members'

export function listWorkplaces(): Promise<Workplace[]> {
  return callStaff('member.mine', {}, (data) => listOf(fieldsOf(data, 'member.mine'), 'workplaces', readWorkplace))
}

function readWorkplace(value: unknown): Workplace {
  const fields = fieldsOf(value, 'workplace')
  return { org: readOrgName(fields.org), role: readRole(textOf(fields, 'role')), below: countOf(fields, 'below') }
}

function readRole(text: string): Role {
  return roles.find((role) => role === text) ?? wrong('role is none of ours')
}
