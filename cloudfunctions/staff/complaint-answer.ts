// complaint.answer: a complaint is answered; the complainer reads it in their own list.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { complaintAnswer as text, complaintId } from '../domain/door/fields'
import { ownComplaint, workOn } from './own-complaint'

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict. */
export const complaintAnswer = action<StaffActions['complaint.answer']>(z.strictObject({ complaintId, text }), async ({ complaintId: id, text: answer }, context) => {
  const own = await ownComplaint(id, 'handleComplaints', context)
  return workOn(own, { what: 'answered', status: 'answered', answer, isDone: (now) => now.status === 'answered' && now.answer === answer, say: '答复投诉' }, context)
})
