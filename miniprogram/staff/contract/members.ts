// Who works where: the orgs that a member of staff may act in, and the people of an org.

import type { OrgName } from '../../contract/articles'

export const roles = ['writer', 'reviewer', 'admin'] as const

export type Role = (typeof roles)[number]

export const roleNames: Record<Role, string> = { writer: '撰稿', reviewer: '审稿', admin: '管理员' }

/** `name` in UTF-16 units; `members` of one org. */
export const memberLimits = { name: 20, members: 100 } as const

/** `role` is the one that holds there: of the org itself, or of one above it. `below`: how many orgs stand under it. `own`: the caller is a member of this very org, called `name` there, '' for who never wrote one. */
export interface Workplace {
  org: OrgName
  role: Role
  below: number
  own: boolean
  name: string
}

/** Own orgs first, then those below the ones that the caller administers, each by name. */
export interface MemberMineOutput {
  workplaces: Workplace[]
}

export interface MemberListInput {
  orgId: string
}

/** `name` is what the person wrote on joining or since, '' for who never did. `since` in ms since 1970. `me`: it is the caller. */
export interface Member {
  id: string
  name: string
  role: Role
  since: number
  me: boolean
}

/** In the order in which they came. */
export interface MemberListOutput {
  org: OrgName
  members: Member[]
}

export interface MemberSetRoleInput {
  orgId: string
  memberId: string
  role: Role
}

export interface MemberRemoveInput {
  orgId: string
  memberId: string
}

export interface MemberLeaveInput {
  orgId: string
}

/** Of the caller alone. What they signed before keeps the name that it was signed with. */
export interface MemberRenameInput {
  orgId: string
  name: string
}

/** False where it was so already. */
export interface MemberChangeOutput {
  changed: boolean
}
