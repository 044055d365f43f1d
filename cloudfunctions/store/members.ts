// Who is staff of which org.

import type { Membership, Role } from '../domain/member/roles'
import { collection, command, serverDate } from './collection'
import type { MemberDocument } from './documents'

const members = () => collection('members')

/** A person is a member of a few orgs at most. */
export function membershipsOf(openid: string): Promise<(Membership & Pick<MemberDocument, 'name'>)[]> {
  return members().find({ openid }, { limit: 100 })
}

export function getMember(id: string): Promise<MemberDocument | undefined> {
  return members().get(id)
}

export async function memberIn(orgId: string, openid: string): Promise<MemberDocument | undefined> {
  return (await members().find({ openid, orgId }, { limit: 1 }))[0]
}

/** All of an org, in the order in which they came. */
export async function membersOf(orgId: string): Promise<MemberDocument[]> {
  const found: MemberDocument[] = []
  for (;;) {
    const page = await members().find({ orgId }, { orderBy: [['createdAt', 'asc']], limit: 100, skip: found.length })
    found.push(...page)
    if (page.length < 100) return found
  }
}

export function countMembers(orgId: string): Promise<number> {
  return members().count({ orgId })
}

/** False where the person is a member there already; nothing is written then. */
export function addMember(member: Omit<MemberDocument, 'createdAt'>): Promise<boolean> {
  return members().insert({ ...member, createdAt: serverDate() })
}

export async function rename(id: string, name: string): Promise<void> {
  await members().update({ _id: id }, { name })
}

/** Of an admin whom nobody else is about to take away; false otherwise. */
export async function markLeaving(id: string, mark: string, at: Date): Promise<boolean> {
  return (await members().update({ _id: id, role: 'admin', leaving: command.exists(false) }, { leaving: mark, leavingAt: at })) === 1
}

export async function unmarkLeaving(id: string, mark: string): Promise<void> {
  await members().update({ _id: id, leaving: mark }, noMark())
}

/** Takes away the marks that a call which was cut off left in these orgs. */
export async function unmarkOlder(orgIds: readonly string[], than: Date): Promise<void> {
  await members().update({ orgId: command.in([...orgIds]), leavingAt: command.lt(than) }, noMark())
}

/** Whether one of these orgs has an admin who is not about to go. */
export async function hasStayingAdmin(orgIds: readonly string[]): Promise<boolean> {
  return (await members().find({ orgId: command.in([...orgIds]), role: 'admin', leaving: command.exists(false) }, { limit: 1 })).length > 0
}

/** Who is to be changed: still in this role, and marked by this call or by none. */
export interface AsRead {
  _id: string
  role: Role
  mark?: string
}

function stillSo({ _id, role, mark }: AsRead): Record<string, unknown> {
  return { _id, role, leaving: mark ?? command.exists(false) }
}

/** False where somebody was faster. */
export async function removeMember(member: AsRead): Promise<boolean> {
  return (await members().removeAll(stillSo(member))) === 1
}

/** False where somebody was faster. */
export async function changeRole(member: AsRead, role: Role): Promise<boolean> {
  return (await members().update(stillSo(member), { role, ...noMark() })) === 1
}

function noMark(): { leaving: unknown; leavingAt: unknown } {
  return { leaving: command.remove(), leavingAt: command.remove() }
}
