// The client of invitations to the staff.

import { callStaff } from '../../cloud/call'
import { readOrgName } from '../../cloud/read-card'
import { countOf, fieldsOf, flagOf, listOf, textOf, wrong } from '../../cloud/shape'
import { inviteStates } from '../contract/invites'
import type { Invite, InviteAcceptOutput, InviteCreateInput, InviteCreateOutput, InviteOpenOutput } from '../contract/invites'
import { readChanged, readRole } from './members'

export function createInvite(input: InviteCreateInput): Promise<InviteCreateOutput> {
  return callStaff('invite.create', input, (data) => {
    const fields = fieldsOf(data, 'invite.create')
    return { org: readOrgName(fields.org), expiresAt: countOf(fields, 'expiresAt') }
  })
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
  return callStaff('invite.accept', { key, name }, (data) => {
    const fields = fieldsOf(data, 'invite.accept')
    return { orgId: textOf(fields, 'orgId'), role: readRole(textOf(fields, 'role')) }
  })
}

export function readInviteOpen(value: unknown): InviteOpenOutput {
  const fields = fieldsOf(value, 'invite.open')
  const name = textOf(fields, 'state')
  const state = inviteStates.find((each) => each === name) ?? wrong('state is none of ours')
  return { org: readOrgName(fields.org), role: readRole(textOf(fields, 'role')), state, expiresAt: countOf(fields, 'expiresAt') }
}

function readInvite(value: unknown): Invite {
  const fields = fieldsOf(value, 'invite')
  return { id: textOf(fields, 'id'), role: readRole(textOf(fields, 'role')), label: textOf(fields, 'label'), expiresAt: countOf(fields, 'expiresAt'), expired: flagOf(fields, 'expired') }
}
