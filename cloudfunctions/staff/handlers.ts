// Who may answer the complaints of an org: its reviewers and administrators, and those of the orgs above it.

import { roleNames, type Role } from '../../miniprogram/staff/contract/members'
import { mayDo } from '../domain/member/roles'
import type { MemberDocument, OrgDocument } from '../store/documents'
import { membersOf } from '../store/members'

/** Each person once, as a member of the nearest org; the own org's first. One read for each org of the path. */
export async function handlersOf({ path }: OrgDocument): Promise<MemberDocument[]> {
  const members = (await Promise.all([...path].reverse().map(membersOf))).flat()
  const able = members.filter(({ orgId, role }) => mayDo('handleComplaints', [{ orgId, role }], path))
  return able.filter(({ openid }, at) => able.findIndex((each) => each.openid === openid) === at)
}

/** Who joined before names were asked for is called by the role. */
export function calledName({ name, role }: { name?: string; role: Role }): string {
  return name ?? roleNames[role]
}
