// The complaint that an action is about, once its caller may see or handle it, and the change of it.

import type { ComplaintStatus } from '../../miniprogram/contract/complaint-kinds'
import { ApiError } from '../../miniprogram/contract/errors'
import type { ComplaintWork } from '../../miniprogram/staff/contract/complaint-work'
import { closedSlotOf } from '../domain/complaint/slots'
import type { Context } from '../domain/door/action'
import type { Deed, Membership } from '../domain/member/roles'
import { addAudit } from '../store/audits'
import { changeComplaint, statusesOf } from '../store/complaint-work'
import { getComplaint } from '../store/complaints'
import type { ComplaintDocument, OrgDocument } from '../store/documents'
import { namesOf } from '../store/member-names'
import { getOrg } from '../store/orgs'
import { demand, staffOf } from './permission'

export interface OwnComplaint {
  complaint: ComplaintDocument
  org: OrgDocument
  memberships: Membership[]
}

/** ApiError: not_allowed, not_found. */
export async function ownComplaint(complaintId: string, deed: Deed, context: Context): Promise<OwnComplaint> {
  const [memberships, complaint] = await Promise.all([staffOf(context), getComplaint(complaintId)])
  const org = complaint && (await getOrg(complaint.orgId))
  if (!complaint || !org) throw new ApiError('not_found', '没有这件投诉')
  demand(deed, memberships, org.path)
  return { complaint, org, memberships }
}

export function isOpen({ status }: { status: ComplaintStatus }): boolean {
  return statusesOf.open.includes(status)
}

export interface Work {
  what: ComplaintWork
  status: ComplaintStatus
  answer?: string
  /** An openid. */
  assignee?: string
  /** Whether it is so already. */
  isDone: (complaint: ComplaintDocument) => boolean
  /** For the log, before the receipt. */
  say: string
}

/** Of calls at once the first holds; the others are told by whom, unless they wanted the same. ApiError: conflict. */
export async function workOn({ complaint, org }: OwnComplaint, { what, isDone, say, ...change }: Work, context: Context): Promise<{ changed: boolean; status: ComplaintStatus }> {
  if (isDone(complaint)) return { changed: false, status: complaint.status }
  if (!isOpen(complaint)) throw await fasterOne(complaint, org)
  const openid = context.caller.openid ?? ''
  const at = new Date(context.now())
  const closed = isOpen(change) ? {} : { openSlot: closedSlotOf(complaint._id) }
  const deed = { what, openid, at, ...(change.assignee === undefined ? {} : { to: change.assignee }) }
  if (!(await changeComplaint(complaint, { ...change, ...closed }, deed))) {
    const now = await getComplaint(complaint._id)
    if (now && isDone(now)) return { changed: false, status: now.status }
    throw await fasterOne(now ?? complaint, org)
  }
  const { action } = words[what]
  await addAudit(`${action} ${complaint._id} ${at.getTime()}`, { openid, action, orgId: org._id, targetId: complaint._id, what: `${say} ${complaint.receipt}` })
  return { changed: true, status: change.status }
}

const words: Record<ComplaintWork, { action: string; done: string }> = {
  assigned: { action: 'complaint.assign', done: '分派了' },
  answered: { action: 'complaint.answer', done: '答复了' },
  closed: { action: 'complaint.close', done: '结束了' },
}

async function fasterOne({ work = [] }: ComplaintDocument, org: OrgDocument): Promise<ApiError> {
  const last = work.at(-1)
  const name = last && (await namesOf([last.openid], org.path)).get(last.openid)
  return new ApiError('conflict', `${name ?? '有人'}刚${last ? words[last.what].done : '处理了'}这件投诉`)
}
