// complaint.assign: somebody takes a complaint in hand, or gives it to a colleague who may answer it.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { complaintId, memberId } from '../domain/door/fields'
import { calledName, handlersOf } from './handlers'
import { ownComplaint, workOn } from './own-complaint'

const input = z.strictObject({ complaintId, memberId: memberId.exactOptional() })

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict. */
export const complaintAssign = action<StaffActions['complaint.assign']>(input, async ({ complaintId: id, memberId: whom }, context) => {
  const own = await ownComplaint(id, 'handleComplaints', context)
  const people = await handlersOf(own.org)
  const chosen = people.find(({ _id, openid }) => (whom === undefined ? openid === context.caller.openid : _id === whom))
  if (!chosen) throw new ApiError('not_found', '没有这位能处理投诉的工作人员')
  const { openid: assignee } = chosen
  const say = assignee === context.caller.openid ? '接手投诉' : `请${calledName(chosen)}处理投诉`
  return workOn(own, { what: 'assigned', status: 'handling', assignee, isDone: (now) => now.status === 'handling' && now.assignee === assignee, say }, context)
})
