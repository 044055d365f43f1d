// Sends a complaint: the same one however often it is tried, and what it came to.

import { openComplaint, sendComplaint } from '../cloud/complaint'
import { inTime } from '../../cloud/patience'
import { ApiError } from '../../contract/errors'
import type { ComplaintCreateInput } from '../contract/complaints'
import type { ComplaintDraft } from '../storage/drafts'

/** `earlier`: an attempt that seemed to fail had come through, and what was changed since has not. */
export interface Sent {
  receipt: string
  earlier: boolean
}

/** Rejects with ApiError or Late; then it may have come through or not, and is to be sent again as it is. */
export async function send(draft: ComplaintDraft, pictures: string[]): Promise<Sent> {
  const { complaintId, articleId, reason, text, contact } = draft
  if (reason === '') throw new ApiError('bad_input', 'a complaint without a reason')
  const input: ComplaintCreateInput = { complaintId, articleId, reason, text: text.trim(), pictures, ...(contact.trim() && { contact: contact.trim() }) }
  try {
    const { receipt } = await inTime(sendComplaint(input))
    return { receipt, earlier: false }
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'conflict') throw error
    const { receipt } = await inTime(openComplaint(complaintId))
    return { receipt, earlier: true }
  }
}
