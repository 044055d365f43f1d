// Checks what replies say of the people of an org and of invitations.

import { readOrgName } from '../../cloud/read-card'
import { countOf, fieldsOf, flagOf, listOf, textOf, wrong } from '../../cloud/shape'
import { inviteStates } from '../contract/invites'
import type { Invite, InviteAcceptOutput, InviteCreateOutput, InviteOpenOutput } from '../contract/invites'
import { roles } from '../contract/members'
import type { Member, MemberListOutput, Role, Workplace } from '../contract/members'

export function readChanged(data: unknown): boolean {
  return flagOf(fieldsOf(data, 'change'), 'changed')
}

export function readMemberList(value: unknown): MemberListOutput {
  const fields = fieldsOf(value, 'member.list')
  return { org: readOrgName(fields.org), members: listOf(fields, 'members', readMember) }
}

function readMember(value: unknown): Member {
  const fields = fieldsOf(value, 'member')
  return { id: textOf(fields, 'id'), name: textOf(fields, 'name'), role: readRole(textOf(fields, 'role')), since: countOf(fields, 'since'), me: flagOf(fields, 'me') }
}

export function readWorkplace(value: unknown): Workplace {
  const fields = fieldsOf(value, 'workplace')
  return { org: readOrgName(fields.org), role: readRole(textOf(fields, 'role')), below: countOf(fields, 'below'), own: flagOf(fields, 'own'), name: textOf(fields, 'name') }
}

export function readRole(text: string): Role {
  return roles.find((role) => role === text) ?? wrong('role is none of ours')
}

export function readInviteCreate(value: unknown): InviteCreateOutput {
  const fields = fieldsOf(value, 'invite.create')
  return { org: readOrgName(fields.org), expiresAt: countOf(fields, 'expiresAt') }
}

export function readInviteAccept(value: unknown): InviteAcceptOutput {
  const fields = fieldsOf(value, 'invite.accept')
  return { orgId: textOf(fields, 'orgId'), role: readRole(textOf(fields, 'role')) }
}

export function readInviteOpen(value: unknown): InviteOpenOutput {
  const fields = fieldsOf(value, 'invite.open')
  const name = textOf(fields, 'state')
  const state = inviteStates.find((each) => each === name) ?? wrong('state is none of ours')
  return { org: readOrgName(fields.org), role: readRole(textOf(fields, 'role')), state, expiresAt: countOf(fields, 'expiresAt') }
}

export function readInvite(value: unknown): Invite {
  const fields = fieldsOf(value, 'invite')
  return { id: textOf(fields, 'id'), role: readRole(textOf(fields, 'role')), label: textOf(fields, 'label'), expiresAt: countOf(fields, 'expiresAt'), expired: flagOf(fields, 'expired') }
}
