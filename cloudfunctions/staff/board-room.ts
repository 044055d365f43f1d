// The org that new boards are made for, where its caller may and there is room.

import { boardLimits } from '../../miniprogram/staff/contract/boards'
import { ApiError } from '../../miniprogram/contract/errors'
import type { Context } from '../domain/door/action'
import { countBoards, getBoards } from '../store/boards'
import type { OrgDocument } from '../store/documents'
import { getOrg } from '../store/orgs'
import { demand, staffOf } from './permission'

/** Boards that are there already take no room anew. ApiError: not_allowed, not_found, too_many. */
export async function roomForBoards(orgId: string, boardIds: readonly string[], context: Context): Promise<OrgDocument> {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(orgId)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('keepBoards', memberships, org.path)
  const [present, known] = await Promise.all([countBoards(orgId), getBoards(boardIds)])
  if (present + boardIds.length - known.size > boardLimits.boards) throw new ApiError('too_many', `一个单位最多 ${boardLimits.boards} 块阅报栏`)
  return org
}
