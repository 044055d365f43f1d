// The client of complaints as staff work on them. All reject with `not_allowed` for who may not.

import { callStaff } from '../../cloud/call'
import type { ComplaintQueueName, ComplaintQueueOutput, ComplaintReadOutput } from '../contract/complaint-work'
import { readChanged } from './read-people'
import { readComplaintQueue, readComplaintWork } from './read-complaints'

export function listComplaintQueue(orgId: string, list: ComplaintQueueName, after?: string): Promise<ComplaintQueueOutput> {
  return callStaff('complaint.queue', { orgId, list, ...(after !== undefined && { after }) }, readComplaintQueue)
}

/** Rejects with `not_found` for an unknown one. */
export function readComplaintOf(complaintId: string): Promise<ComplaintReadOutput> {
  return callStaff('complaint.read', { complaintId }, readComplaintWork)
}

/** Without a member the caller takes it. Rejects with `conflict` where somebody was faster, as the following two do. */
export function assignComplaint(complaintId: string, memberId?: string): Promise<boolean> {
  return callStaff('complaint.assign', { complaintId, ...(memberId !== undefined && { memberId }) }, readChanged)
}

export function answerComplaint(complaintId: string, text: string): Promise<boolean> {
  return callStaff('complaint.answer', { complaintId, text }, readChanged)
}

export function closeComplaint(complaintId: string, reason: string): Promise<boolean> {
  return callStaff('complaint.close', { complaintId, reason }, readChanged)
}
