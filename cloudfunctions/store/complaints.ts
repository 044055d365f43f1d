// Complaints: one document each, whose unique places keep a person from sending more than the limits at once or after one another.

import type { ComplaintStatus } from '../../miniprogram/more/contract/complaints'
import { collection, command, type Condition } from './collection'
import type { ComplaintDocument } from './documents'

const complaints = () => collection('complaints')

const openStatuses: ComplaintStatus[] = ['waiting', 'handling']

export function getComplaint(id: string): Promise<ComplaintDocument | undefined> {
  return complaints().get(id)
}

/** False where its id, its receipt or one of its places is taken; nothing is written then. */
export function insertComplaint(complaint: ComplaintDocument): Promise<boolean> {
  return complaints().insert(complaint)
}

/** Those of these places that are taken. Two reads of the database. */
export async function takenSlots(daySlots: readonly string[], openSlots: readonly string[]): Promise<Set<string>> {
  const [today, open] = await Promise.all([
    complaints().find({ daySlot: command.in([...daySlots]) }, { limit: 100 }),
    complaints().find({ openSlot: command.in([...openSlots]) }, { limit: 100 }),
  ])
  return new Set([...today.map(({ daySlot }) => daySlot), ...open.map(({ openSlot }) => openSlot)])
}

/** A person's own, newest first, ties by id. */
export function listComplaints(openid: string, limit: number, after?: { createdAt: number; id: string }): Promise<ComplaintDocument[]> {
  const condition = after ? afterPoint(openid, after) : { openid }
  const orderBy: [string, 'desc'][] = [
    ['createdAt', 'desc'],
    ['_id', 'desc'],
  ]
  return complaints().find(condition, { orderBy, limit })
}

/** How many of a person's have no answer yet. */
export function countOpen(openid: string): Promise<number> {
  return complaints().count({ openid, status: command.in(openStatuses) })
}

/** The range leads the index; the alternative only parts those of the very same moment. */
function afterPoint(openid: string, { createdAt, id }: { createdAt: number; id: string }): Condition {
  const at = new Date(createdAt)
  return command.and({ openid, createdAt: command.lte(at) }, command.or({ createdAt: command.lt(at) }, { _id: command.lt(id) }))
}
