// member.leave: a member of staff leaves an org.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { memberIn } from '../store/members'
import { getOrg } from '../store/orgs'
import { letGo } from './member-going'

/** A repeated call changes nothing, though whoever made it may be no staff any more. ApiError: not_allowed for nobody, conflict for the last admin. */
export const memberLeave = action<StaffActions['member.leave']>(z.strictObject({ orgId }), async ({ orgId: id }, context) => {
  const { openid } = context.caller
  if (!openid) throw new ApiError('not_allowed', '您不是工作人员')
  const [member, org] = await Promise.all([memberIn(id, openid), getOrg(id)])
  if (!member || !org) return { changed: false }
  await letGo(member, org, 'member.leave', '退出了单位', context)
  return { changed: true }
})
