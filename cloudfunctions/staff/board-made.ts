// Brings one notice board into being, whole: its code first, and last itself, so that no board is ever without a code.

import type { BoardCreateOutput, BoardShows, NewBoard } from '../../miniprogram/staff/contract/boards'
import { ApiError } from '../../miniprogram/contract/errors'
import type { Context } from '../domain/door/action'
import { addAudit } from '../store/audits'
import { getBoard, insertBoard } from '../store/boards'
import { codeFor } from '../store/codes'

/** A repeated call changes nothing and answers the same. `what` says what it shows. ApiError conflict when the id belongs to another org. */
export async function makeBoard({ boardId, name, place }: NewBoard, orgId: string, shows: BoardShows, what: string, context: Context): Promise<BoardCreateOutput> {
  const { caller, now, random } = context
  const openid = caller.openid ?? ''
  const known = await getBoard(boardId)
  if (known && known.orgId !== orgId) throw new ApiError('conflict', '这个编号是另一个单位的阅报栏')
  const codeId = await codeFor({ kind: 'board', targetId: boardId, orgId }, random)
  if (!known) await insertBoard({ _id: boardId, orgId, name, place, ...shows, changes: 0, history: [{ at: new Date(now()), openid, what }] })
  await addAudit(`board.create ${boardId}`, { openid, action: 'board.create', orgId, targetId: boardId, what: `添阅报栏“${known?.name ?? name}”，${what}` })
  return { boardId, codeId }
}
