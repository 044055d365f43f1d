// Invitations to the staff of an org: one person, one role, until a day.

import type { OrgName } from '../../contract/articles'
import type { Role } from './members'

/** For how many days an invitation may hold. */
export const inviteDays = [1, 7, 30] as const

export type InviteDays = (typeof inviteDays)[number]

/** `label` in UTF-16 units; `waiting` of one org at once; `wrongCodes` of one person in an hour. */
export const inviteLimits = { label: 30, waiting: 50, wrongCodes: 10 } as const

/**
 * The phone makes `inviteId`, `secret` (of the link) and `code` (to type by hand), so that a repeated call makes one invitation, and the server, which
 * keeps only their hashes, need never say them. `label`: for whom it is, as the staff know them.
 */
export interface InviteCreateInput {
  inviteId: string
  orgId: string
  role: Role
  days: InviteDays
  label: string
  secret: string
  code: string
}

/** Times in ms since 1970. */
export interface InviteCreateOutput {
  org: OrgName
  expiresAt: number
}

export interface InviteListInput {
  orgId: string
}

export interface Invite {
  id: string
  role: Role
  label: string
  expiresAt: number
  expired: boolean
}

/** Those that nobody has taken and nobody has taken back, newest first. */
export interface InviteListOutput {
  invites: Invite[]
}

export interface InviteRevokeInput {
  orgId: string
  inviteId: string
}

/** `key` is the secret of the link, or the code. */
export interface InviteOpenInput {
  key: string
}

export const inviteStates = ['open', 'member', 'used', 'revoked', 'expired'] as const

/** `member`: the caller is on the staff of this org already. */
export type InviteState = (typeof inviteStates)[number]

export interface InviteOpenOutput {
  org: OrgName
  role: Role
  state: InviteState
  expiresAt: number
}

/** `name`: how the colleagues know the one who joins. */
export interface InviteAcceptInput {
  key: string
  name: string
}

export interface InviteAcceptOutput {
  orgId: string
  role: Role
}

/** As it lies in a link; WeChat hands it to the page. */
export function pathOfInvite(secret: string): string {
  return `/staff/members/join/join?invite=${secret}`
}
