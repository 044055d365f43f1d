// Who may write for an org, asked of the database each time: a role that was taken away holds no longer.

import { ApiError } from '../../miniprogram/contract/errors'
import type { Context } from '../domain/door/action'
import { mayDo, type Deed, type Membership } from '../domain/member/roles'
import { membershipsOf } from '../store/members'

/** ApiError not_allowed for nobody, and for a person who is no staff anywhere. */
export async function staffOf({ caller: { openid } }: Context): ReturnType<typeof membershipsOf> {
  const memberships = openid ? await membershipsOf(openid) : []
  if (memberships.length === 0) throw new ApiError('not_allowed', '您不是工作人员')
  return memberships
}

/** ApiError not_allowed. `path` is the org's ancestors and the org itself. */
export function demandWriting(memberships: readonly Membership[], path: readonly string[], publish: boolean): void {
  if (!mayDo('draft', memberships, path)) throw new ApiError('not_allowed', '您不是这个单位的工作人员')
  if (publish && !mayDo('publish', memberships, path)) throw new ApiError('not_allowed', '发布要由管理员来做，您可以先存草稿')
}

/** ApiError not_allowed. `path` is the org's ancestors and the org itself. */
export function demand(deed: Deed, memberships: readonly Membership[], path: readonly string[]): void {
  if (!mayDo(deed, memberships, path)) throw new ApiError('not_allowed', '您不能看这个单位的这些内容')
}
