// member.list: who works for an org, for its admins.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { orgNameOf } from '../store/cards'
import { membersOf } from '../store/members'
import { orgWithMembers } from './org-members'

/** ApiError: not_allowed, not_found. */
export const memberList = action<StaffActions['member.list']>(z.strictObject({ orgId }), async ({ orgId: id }, context) => {
  const org = await orgWithMembers(id, context)
  const members = await membersOf(id)
  return {
    org: orgNameOf(org),
    members: members.map(({ _id, openid, name = '', role, createdAt }) => ({ id: _id, name, role, since: createdAt.getTime(), me: openid === context.caller.openid })),
  }
})
