// member.rename: a member of staff is called otherwise from now on, by colleagues and in what they sign.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { memberName, orgId } from '../domain/door/fields'
import { addAudit } from '../store/audits'
import { memberIn, rename } from '../store/members'
import { spokenMember } from './spoken-member'

/** Of the caller alone, so nobody is ever signed with a name that another one gave them. A repeated call changes nothing. ApiError: not_allowed for who is no member of this very org. */
export const memberRename = action<StaffActions['member.rename']>(z.strictObject({ orgId, name: memberName }), async ({ orgId: id, name }, { caller: { openid }, now }) => {
  const member = openid ? await memberIn(id, openid) : undefined
  if (!openid || !member) throw new ApiError('not_allowed', '您不是这个单位的工作人员')
  if (member.name === name) return { changed: false }
  await addAudit(`member.rename ${member._id} ${now()}`, { openid, action: 'member.rename', orgId: id, targetId: member._id, what: `${spokenMember(member)}改名为“${name}”` })
  await rename(member._id, name)
  return { changed: true }
})
