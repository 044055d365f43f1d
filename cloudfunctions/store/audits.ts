// The audit log: who did what to what, and when. Entries are added and, when they are old, taken away by the nightly work; nothing changes one.

import { collection, command, serverDate } from './collection'
import type { AuditDocument } from './documents'

const audits = () => collection('audits')

/** `id` names the deed: the same deed again is the same entry. */
export async function addAudit(id: string, entry: Omit<AuditDocument, '_id' | 'at'>): Promise<void> {
  await audits().insert({ _id: id, ...entry, at: serverDate() })
}

/** The openid of who did it, as long as the log remembers. */
export async function whoDid(id: string): Promise<string | undefined> {
  return (await audits().get(id))?.openid
}

/** Of these orgs, newest first, before a moment (ms since 1970). */
export function listAudits(orgIds: readonly string[], before: number, limit: number): Promise<AuditDocument[]> {
  return audits().find({ orgId: command.in([...orgIds]), at: command.lt(new Date(before)) }, { orderBy: [['at', 'desc']], limit })
}

/** How many went. */
export async function trimAudits(olderThan: number, most: number): Promise<number> {
  const old = await audits().removeAll({ at: command.lt(new Date(olderThan)) })
  const [first] = await audits().find({}, { orderBy: [['at', 'desc']], limit: 1, skip: most })
  return old + (first ? await audits().removeAll({ at: command.lte(first.at) }) : 0)
}
