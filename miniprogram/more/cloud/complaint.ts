// The client of the reader's complaints. All reject with `not_allowed` where WeChat names no reader.

import type { ComplaintCreateInput, ComplaintCreateOutput, ComplaintListOutput, ComplaintOpenOutput, ComplaintPrepareOutput } from '../contract/complaints'
import { callReader } from '../../cloud/call'
import { readComplaint, readComplaintList, readPrepared, readReceipt } from './read-complaint'

/** What the article is called. Rejects with `not_found` where there is no such article. */
export function prepareComplaint(articleId: string): Promise<ComplaintPrepareOutput> {
  return callReader('complaint.prepare', { articleId }, readPrepared)
}

/** May be sent again until it is answered: the same id is one complaint. Rejects with `conflict` where it was sent before and said something else. */
export function sendComplaint(input: ComplaintCreateInput): Promise<ComplaintCreateOutput> {
  return callReader('complaint.create', input, readReceipt)
}

export function listComplaints(after?: string): Promise<ComplaintListOutput> {
  return callReader('complaint.list', after === undefined ? {} : { after }, readComplaintList)
}

/** Rejects with `not_found` for an id that is not this reader's. */
export function openComplaint(complaintId: string): Promise<ComplaintOpenOutput> {
  return callReader('complaint.open', { complaintId }, readComplaint)
}
