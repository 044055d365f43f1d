// complaint.close: a complaint that needs no handling is ended, and the complainer reads why.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { complaintClosing as reason, complaintId } from '../domain/door/fields'
import { ownComplaint, workOn } from './own-complaint'

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict. */
export const complaintClose = action<StaffActions['complaint.close']>(z.strictObject({ complaintId, reason }), async ({ complaintId: id, reason: answer }, context) => {
  const own = await ownComplaint(id, 'handleComplaints', context)
  return workOn(own, { what: 'closed', status: 'closed', answer, isDone: (now) => now.status === 'closed' && now.answer === answer, say: '结束投诉' }, context)
})
