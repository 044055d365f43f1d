// The people of an org and those it waits for, as the list shows them.

import { spokenDay } from '../../../components/article-card/published'
import type { Invite } from '../../contract/invites'
import { roleNames, type Member } from '../../contract/members'
import { nameWords, untilWords } from '../words'

export interface MemberRow extends Member {
  shown: string
  note: string
}

export interface InviteRow {
  id: string
  shown: string
  note: string
  expired: boolean
}

export function memberRow(member: Member, now: number): MemberRow {
  return { ...member, shown: `${nameWords(member.name)}${member.me ? '（您）' : ''}`, note: `${roleNames[member.role]}，${spokenDay(member.since, now)}加入` }
}

export function inviteRow({ id, label, role, expiresAt, expired }: Invite, now: number): InviteRow {
  return { id, shown: label === '' ? '没有写给谁' : label, note: `${roleNames[role]}，${expired ? '过期了' : untilWords(expiresAt, now)}`, expired }
}
