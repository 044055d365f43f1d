// What an invitation is worth to a person at a moment.

import { createHash } from 'node:crypto'
import type { InviteState } from '../../../miniprogram/staff/contract/invites'

export interface Invitation {
  expiresAt: Date
  revokedAt?: Date
  /** The member that whoever took it becomes. */
  acceptedBy?: string
  /** When that member was there. Before it, whoever took it may go on; after it, a member who was removed does not come back by it. */
  joinedAt?: Date
}

/** `memberId` is what the person is or would be in that org. `now` in ms since 1970. */
export function stateOf({ expiresAt, revokedAt, acceptedBy, joinedAt }: Invitation, memberId: string, isMember: boolean, now: number): InviteState {
  if (isMember) return 'member'
  if (acceptedBy !== undefined) return acceptedBy === memberId && !joinedAt ? 'open' : 'used'
  if (revokedAt) return 'revoked'
  return expiresAt.getTime() <= now ? 'expired' : 'open'
}

/** What is kept of a link's secret and of a code. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(`invite ${key}`).digest('hex')
}
