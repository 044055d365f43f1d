// complaint.list: a person's own complaints, newest first, and how many wait for an answer.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import type { ComplaintCard } from '../../miniprogram/more/contract/complaints'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { complaintCursor } from '../domain/door/fields'
import { countOpen, listComplaints } from '../store/complaints'
import type { ComplaintDocument } from '../store/documents'

const pageLength = 20

const input = z.strictObject({ after: complaintCursor.exactOptional() })

/** ApiError not_allowed without an openid. */
export const complaintList = action<ReaderActions['complaint.list']>(input, async ({ after }, { caller: { openid } }) => {
  if (!openid) throw new ApiError('not_allowed', 'Complaints belong to a person')
  // One more than the page tells whether there is a next one.
  const [found, open] = await Promise.all([listComplaints(openid, pageLength + 1, pointOf(after)), countOpen(openid)])
  const complaints = found.slice(0, pageLength).map(complaintCardOf)
  const last = complaints.at(-1)
  return { complaints, open, ...(found.length > pageLength && last ? { next: `${last.createdAt}.${last.id}` } : {}) }
})

export function complaintCardOf({ _id, articleId, title, reason, status, receipt, createdAt, answer }: ComplaintDocument): ComplaintCard {
  return { id: _id, articleId, title, reason, status, receipt, createdAt: createdAt.getTime(), ...(answer !== undefined ? { answer } : {}) }
}

function pointOf(after: string | undefined): { createdAt: number; id: string } | undefined {
  if (after === undefined) return undefined
  const [createdAt = '', id = ''] = after.split('.')
  return { createdAt: Number(createdAt), id }
}
