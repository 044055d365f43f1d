// What a member may do, and where: a role holds in its org and in every org below it.

import type { Role } from '../../../miniprogram/staff/contract/members'

export type { Role }

export interface Membership {
  orgId: string
  role: Role
}

/** `publish` is past all review, by who brings a whole article in; what is reviewed goes by domain/review/. Every member may draft. */
const rolesThatMay = {
  draft: ['writer', 'reviewer', 'admin'],
  publish: ['admin'],
  createOrg: ['admin'],
  review: ['reviewer', 'admin'],
  remind: ['reviewer', 'admin'],
  seeStats: ['writer', 'reviewer', 'admin'],
  seeStreet: ['admin'],
  seeAudits: ['admin'],
  takeOut: ['writer', 'reviewer', 'admin'],
  takeAll: ['admin'],
  keepBoards: ['writer', 'reviewer', 'admin'],
  retireBoard: ['admin'],
  keepMembers: ['admin'],
  keepReview: ['admin'],
  seeComplaints: ['writer', 'reviewer', 'admin'],
  handleComplaints: ['reviewer', 'admin'],
  keepWords: ['reviewer', 'admin'],
} as const satisfies Record<string, readonly Role[]>

export type Deed = keyof typeof rolesThatMay

/** `path` is the org's ancestors and the org itself. */
export function isStaffOf(memberships: readonly Membership[], path: readonly string[]): boolean {
  return memberships.some(({ orgId }) => path.includes(orgId))
}

export function mayDo(deed: Deed, memberships: readonly Membership[], path: readonly string[]): boolean {
  const allowed: readonly Role[] = rolesThatMay[deed]
  return memberships.some(({ orgId, role }) => path.includes(orgId) && allowed.includes(role))
}
