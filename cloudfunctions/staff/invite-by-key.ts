// The invitation that a link or a typed code leads to, for a person who may not guess.

import { isCodeId } from '../../miniprogram/contract/code'
import { ApiError } from '../../miniprogram/contract/errors'
import type { InviteState } from '../../miniprogram/staff/contract/invites'
import type { Context } from '../domain/door/action'
import { guessPlacesOf } from '../domain/member/guesses'
import { hashOfKey, stateOf } from '../domain/member/invitation'
import { hourOf } from '../domain/view/day'
import type { InviteDocument, MemberDocument, OrgDocument } from '../store/documents'
import { freePlace, takePlace } from '../store/guesses'
import { inviteByCode, inviteBySecret } from '../store/invites'
import { memberIn } from '../store/members'
import { getOrg } from '../store/orgs'
import { relationIdOf } from '../store/relations'

export interface Invited {
  invite: InviteDocument
  org: OrgDocument
  openid: string
  /** What the person is or would be in that org. */
  memberId: string
  member?: MemberDocument
  state: InviteState
}

/** ApiError: not_allowed for nobody, not_found, too_many after too many wrong codes in this hour. */
export async function invitedBy(key: string, context: Context): Promise<Invited> {
  const { openid } = context.caller
  if (!openid) throw new ApiError('not_allowed', '要在微信里打开')
  const invite = isCodeId(key) ? await byCode(key, openid, context) : await inviteBySecret(hashOfKey(key))
  const org = invite && (await getOrg(invite.orgId))
  if (!invite || !org) throw new ApiError('not_found', '没有这个邀请')
  const member = await memberIn(org._id, openid)
  const memberId = member?._id ?? relationIdOf(openid, org._id)
  return { invite, org, openid, memberId, ...(member ? { member } : {}), state: stateOf(invite, memberId, member !== undefined, context.now()) }
}

/** A secret has 32 characters and cannot be guessed; a code has eight, so wrong ones are few. */
async function byCode(code: string, openid: string, { now }: Context): Promise<InviteDocument | undefined> {
  const place = await takePlace(guessPlacesOf(openid, hourOf(now())))
  if (place === undefined) throw new ApiError('too_many', '邀请码写错太多次')
  const invite = await inviteByCode(hashOfKey(code))
  if (invite) await freePlace(place)
  return invite
}
