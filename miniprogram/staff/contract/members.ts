// Who works where: the orgs that a member of staff may act in.

import type { OrgName } from '../../contract/articles'

export const roles = ['writer', 'reviewer', 'admin'] as const

export type Role = (typeof roles)[number]

/** `role` is the one that holds there: of the org itself, or of one above it. `below`: how many orgs stand under it. */
export interface Workplace {
  org: OrgName
  role: Role
  below: number
}

/** Own orgs first, then those below the ones that the caller administers, each by name. */
export interface MemberMineOutput {
  workplaces: Workplace[]
}
