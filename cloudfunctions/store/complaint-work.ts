// Complaints as staff work on them: the queue of an org, and changes that only hold while nobody was faster.

import type { ComplaintStatus } from '../../miniprogram/contract/complaint-kinds'
import type { ComplaintQueueName } from '../../miniprogram/staff/contract/complaint-work'
import { collection, command } from './collection'
import type { ComplaintDeed, ComplaintDocument } from './documents'

const complaints = () => collection('complaints')

export const statusesOf: Record<ComplaintQueueName, readonly ComplaintStatus[]> = { open: ['waiting', 'handling'], done: ['answered', 'closed'] }

/** Of one org, the oldest first where they are open, else the newest; ties by id. */
export function listQueue(orgId: string, list: ComplaintQueueName, limit: number, after?: { createdAt: number; id: string }): Promise<ComplaintDocument[]> {
  const turn = list === 'open' ? 'asc' : 'desc'
  const wanted = { orgId, status: command.in([...statusesOf[list]]) }
  const orderBy: [string, 'asc' | 'desc'][] = [
    ['createdAt', turn],
    ['_id', turn],
  ]
  if (!after) return complaints().find(wanted, { orderBy, limit })
  const at = new Date(after.createdAt)
  const beyond = list === 'open' ? command.gt : command.lt
  const from = list === 'open' ? command.gte : command.lte
  return complaints().find(command.and({ ...wanted, createdAt: from(at) }, command.or({ createdAt: beyond(at) }, { _id: beyond(after.id) })), { orderBy, limit })
}

/** How many of an org's have no answer yet. */
export function countOpenOf(orgId: string): Promise<number> {
  return complaints().count({ orgId, status: command.in([...statusesOf.open]) })
}

type Changes = Partial<Pick<ComplaintDocument, 'status' | 'answer' | 'openSlot' | 'assignee'>>

/** In one write, and only while it is as it was read: false where somebody was faster. A new status is a step that the complainer sees. */
export async function changeComplaint(read: ComplaintDocument, changes: Changes, deed: ComplaintDeed): Promise<boolean> {
  const asRead = { _id: read._id, status: read.status, changedAt: read.changedAt, assignee: read.assignee ?? command.exists(false) }
  const { status } = changes
  const step = status !== undefined && status !== read.status ? { steps: command.push({ each: [{ status, at: deed.at }] }) } : {}
  const work = read.work ? command.push({ each: [deed] }) : [deed]
  return (await complaints().update(asRead, { ...changes, ...step, work, changedAt: deed.at })) === 1
}
