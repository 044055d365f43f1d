// member.remove: an admin takes a person off the staff of an org.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { memberId, orgId } from '../domain/door/fields'
import { getMember } from '../store/members'
import { letGo } from './member-going'
import { orgWithMembers } from './org-members'

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict for the last admin. */
export const memberRemove = action<StaffActions['member.remove']>(z.strictObject({ orgId, memberId }), async ({ orgId: id, memberId: whom }, context) => {
  const [org, member] = [await orgWithMembers(id, context), await getMember(whom)]
  if (member?.orgId !== id) return { changed: false }
  await letGo(member, org, 'member.remove', '被请出单位', context)
  return { changed: true }
})
