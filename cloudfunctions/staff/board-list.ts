// board.list: the notice boards of an org, with what each shows and how often it was read lately.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { listBoards } from '../store/boards'
import { orgNameOf } from '../store/cards'
import { getOrg } from '../store/orgs'
import { boardCards } from './board-cards'
import { boardReads } from './board-reads'
import { demand, staffOf } from './permission'

/** As people count: 2号楼 stands before 10号楼. */
const byName = new Intl.Collator('zh', { numeric: true })

/** ApiError: not_allowed, not_found. */
export const boardList = action<StaffActions['board.list']>(z.strictObject({ orgId }), async ({ orgId: id }, context) => {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(id)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('keepBoards', memberships, org.path)
  const [boards, reads] = await Promise.all([listBoards(id), boardReads(org.path, context.now())])
  boards.sort((one, other) => byName.compare(one.name, other.name))
  return { org: orgNameOf(org), boards: await boardCards(boards, id, reads) }
})
