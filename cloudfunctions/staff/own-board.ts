// The board that an action is about, once its caller may keep it.

import { ApiError } from '../../miniprogram/contract/errors'
import type { Context } from '../domain/door/action'
import { mayDo, type Deed } from '../domain/member/roles'
import { getBoard } from '../store/boards'
import { codesOf } from '../store/codes'
import type { BoardDocument, CodeDocument, OrgDocument } from '../store/documents'
import { getOrg } from '../store/orgs'
import { demand, staffOf } from './permission'

export interface OwnBoard {
  board: BoardDocument
  code: CodeDocument
  org: OrgDocument
  mayRetire: boolean
}

/** ApiError: not_allowed, not_found. */
export async function ownBoard(boardId: string, deed: Deed, context: Context): Promise<OwnBoard> {
  const [memberships, board, codes] = await Promise.all([staffOf(context), getBoard(boardId), codesOf([boardId])])
  const [code, org] = [codes.get(boardId), board && (await getOrg(board.orgId))]
  if (!board || !code || !org) throw new ApiError('not_found', '没有这块阅报栏')
  demand(deed, memberships, org.path)
  return { board, code, org, mayRetire: mayDo('retireBoard', memberships, org.path) }
}
