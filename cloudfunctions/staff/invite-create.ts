// invite.create: an admin invites one person to an org, by a link or a code.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { inviteDays, type InviteCreateInput } from '../../miniprogram/staff/contract/invites'
import { roleNames, roles } from '../../miniprogram/staff/contract/members'
import { action } from '../domain/door/action'
import { codeId, inviteId, inviteLabel, inviteSecret, orgId } from '../domain/door/fields'
import { hashOfKey } from '../domain/member/invitation'
import { addAudit } from '../store/audits'
import { orgNameOf } from '../store/cards'
import type { InviteDocument } from '../store/documents'
import { getInvite, hasRoom, insertInvite } from '../store/invites'
import { orgWithMembers } from './org-members'

const input = z.strictObject({ inviteId, orgId, role: z.enum(roles), days: z.literal([...inviteDays]), label: inviteLabel, secret: inviteSecret, code: codeId })
const dayMs = 86_400_000

/** May be repeated. ApiError: not_allowed, not_found, too_many, conflict where the id, the secret or the code is another invitation's. */
export const inviteCreate = action<StaffActions['invite.create']>(input, async (wanted, context) => {
  const { inviteId: _id, orgId: id, role, days, label, secret, code } = wanted
  const org = orgNameOf(await orgWithMembers(id, context))
  const made = await getInvite(_id)
  if (!made && !(await hasRoom(id, new Date(context.now())))) throw new ApiError('too_many', '等着加入的已经太多')
  const expiresAt = new Date(context.now() + days * dayMs)
  const invite = made ?? { _id, orgId: id, role, label, secretHash: hashOfKey(secret), codeHash: hashOfKey(code), expiresAt }
  if (!made && !(await insertInvite(invite))) return { org, expiresAt: untilOf(await getInvite(_id), wanted) }
  const until = untilOf(invite, wanted)
  const what = `邀请${label === '' ? '一位' : `“${label}”来做`}${roleNames[role]}，${days} 天内有效`
  await addAudit(`invite.create ${_id}`, { openid: context.caller.openid ?? '', action: 'invite.create', orgId: id, targetId: _id, what })
  return { org, expiresAt: until }
})

/** ApiError conflict where what was made is something else. */
function untilOf(made: Omit<InviteDocument, 'createdAt'> | undefined, wanted: InviteCreateInput): number {
  const isSame = made?.orgId === wanted.orgId && made.role === wanted.role && made.secretHash === hashOfKey(wanted.secret) && made.codeHash === hashOfKey(wanted.code)
  if (!made || !isSame) throw new ApiError('conflict', '请再做一个邀请')
  return made.expiresAt.getTime()
}
