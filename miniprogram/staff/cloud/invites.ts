// The client of invitations to the staff.

import { callStaff } from '../../cloud/call'
import { fieldsOf, listOf } from '../../cloud/shape'
import type { Invite, InviteAcceptOutput, InviteCreateInput, InviteCreateOutput, InviteOpenOutput } from '../contract/invites'
import { readChanged, readInvite, readInviteAccept, readInviteCreate, readInviteOpen } from './read-people'

export function createInvite(input: InviteCreateInput): Promise<InviteCreateOutput> {
  return callStaff('invite.create', input, readInviteCreate)
}

export function listInvites(orgId: string): Promise<Invite[]> {
  return callStaff('invite.list', { orgId }, (data) => listOf(fieldsOf(data, 'invite.list'), 'invites', readInvite))
}

/** Rejects with `conflict` where somebody joined by it. */
export function revokeInvite(orgId: string, inviteId: string): Promise<boolean> {
  return callStaff('invite.revoke', { orgId, inviteId }, readChanged)
}

/** By the secret of a link or a code. Rejects with `not_found` where there is none, `too_many` after too many wrong codes. */
export function openInvite(key: string): Promise<InviteOpenOutput> {
  return callStaff('invite.open', { key }, readInviteOpen)
}

/** Rejects with `conflict` where it holds no more: openInvite says why. */
export function acceptInvite(key: string, name: string): Promise<InviteAcceptOutput> {
  return callStaff('invite.accept', { key, name }, readInviteAccept)
}
