// Invitations: each is taken by one person, since taking it is one conditional write.

import { inviteLimits } from '../../miniprogram/staff/contract/invites'
import { collection, command, serverDate } from './collection'
import type { InviteDocument } from './documents'

const invites = () => collection('invites')

export function getInvite(id: string): Promise<InviteDocument | undefined> {
  return invites().get(id)
}

export async function inviteBySecret(secretHash: string): Promise<InviteDocument | undefined> {
  return (await invites().find({ secretHash }, { limit: 1 }))[0]
}

export async function inviteByCode(codeHash: string): Promise<InviteDocument | undefined> {
  return (await invites().find({ codeHash }, { limit: 1 }))[0]
}

/** False where its id, its secret or its code is taken; nothing is written then. */
export function insertInvite(invite: Omit<InviteDocument, 'createdAt'>): Promise<boolean> {
  return invites().insert({ ...invite, createdAt: serverDate() })
}

const untaken = () => ({ acceptedBy: command.exists(false), revokedAt: command.exists(false) })

/** Newest first, those whose time is over among them. */
export function listUntaken(orgId: string): Promise<InviteDocument[]> {
  return invites().find({ orgId, ...untaken() }, { orderBy: [['createdAt', 'desc']], limit: 100 })
}

/** Whether there is room for one more that waits in this org. */
export async function hasRoom(orgId: string, now: Date): Promise<boolean> {
  return (await invites().count({ orgId, ...untaken(), expiresAt: command.gt(now) })) < inviteLimits.waiting
}

/** Only where nobody has taken it. */
export async function revokeInvite(orgId: string, id: string, at: Date): Promise<boolean> {
  return (await invites().update({ _id: id, orgId, ...untaken() }, { revokedAt: at })) === 1
}

/** For the member-to-be; false when somebody else was first, or its time is over. */
export async function takeInvite(id: string, memberId: string, now: Date): Promise<boolean> {
  const taken = await invites().update({ _id: id, ...untaken(), expiresAt: command.gt(now) }, { acceptedBy: memberId })
  return taken === 1 || (await getInvite(id))?.acceptedBy === memberId
}

/** From now on nobody becomes this member of the org by what they have taken. */
export async function closeTaken(orgId: string, memberId: string, at: Date): Promise<void> {
  await invites().update({ orgId, acceptedBy: memberId, joinedAt: command.exists(false) }, { joinedAt: at })
}

export function trimInvites(endedBefore: Date): Promise<number> {
  return invites().removeAll({ expiresAt: command.lt(endedBefore) })
}
