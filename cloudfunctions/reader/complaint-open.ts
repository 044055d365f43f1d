// complaint.open: one of a person's own complaints, with its pictures behind links that end.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { complaintId } from '../domain/door/fields'
import { passingLinks } from '../platform/files'
import { orgNameOf } from '../store/cards'
import { getComplaint } from '../store/complaints'
import { getOrg } from '../store/orgs'
import { complaintCardOf } from './complaint-list'

/** ApiError not_allowed without an openid, not_found for an id that is not the caller's, whoever else's it may be. */
export const complaintOpen = action<ReaderActions['complaint.open']>(z.strictObject({ complaintId }), async (input, { caller: { openid } }) => {
  if (!openid) throw new ApiError('not_allowed', 'Complaints belong to a person')
  const complaint = await getComplaint(input.complaintId)
  if (!complaint || complaint.openid !== openid) throw new ApiError('not_found', 'There is no such complaint')
  const [org, pictures] = await Promise.all([getOrg(complaint.orgId), passingLinks(complaint.pictures)])
  return {
    ...complaintCardOf(complaint),
    org: org ? orgNameOf(org) : { id: complaint.orgId, name: '' },
    text: complaint.text,
    pictures,
    ...(complaint.contact !== undefined ? { contact: complaint.contact } : {}),
    steps: complaint.steps.map(({ status, at }) => ({ status, at: at.getTime() })),
  }
})
