// complaint.queue: the complaints about an org's articles, what waits or what is done, a page at a time.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { complaintQueues } from '../../miniprogram/staff/contract/complaint-work'
import { action } from '../domain/door/action'
import { complaintCursor, orgId } from '../domain/door/fields'
import { readCursor } from '../domain/door/cursor'
import { orgNameOf } from '../store/cards'
import { countOpenOf, listQueue } from '../store/complaint-work'
import { namesOf } from '../store/member-names'
import { getOrg } from '../store/orgs'
import { demand, staffOf } from './permission'

const pageLength = 20
const excerptLength = 60

const input = z.strictObject({ orgId, list: z.enum(complaintQueues), after: complaintCursor.exactOptional() })

/** ApiError: not_allowed, not_found. */
export const complaintQueue = action<StaffActions['complaint.queue']>(input, async ({ orgId: id, list, after }, context) => {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(id)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('seeComplaints', memberships, org.path)
  const [found, open] = await Promise.all([listQueue(id, list, pageLength + 1, placeOf(after)), countOpenOf(id)])
  const shown = found.slice(0, pageLength)
  const names = await namesOf(shown.flatMap(({ assignee }) => assignee ?? []), org.path)
  const complaints = shown.map(({ _id, title, reason, status, text, pictures, createdAt, assignee = '' }) => {
    const by = names.get(assignee)
    const excerpt = Array.from(text.replaceAll(/\s+/g, ' ')).slice(0, excerptLength).join('')
    const mine = assignee !== '' && assignee === context.caller.openid
    return { id: _id, title, reason, status, excerpt, pictures: pictures.length, createdAt: createdAt.getTime(), mine, ...(by === undefined ? {} : { by }) }
  })
  const last = complaints.at(-1)
  return { org: orgNameOf(org), open, complaints, ...(found.length > pageLength && last ? { next: `${last.createdAt}.${last.id}` } : {}) }
})

function placeOf(after: string | undefined): { createdAt: number; id: string } | undefined {
  if (after === undefined) return undefined
  const { publishedAt, id } = readCursor(after)
  return { createdAt: publishedAt, id }
}
