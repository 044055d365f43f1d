// A change of a board: written with its line in the board's own log, and with one in the log of the staff.

import { ApiError } from '../../miniprogram/contract/errors'
import type { StaffActions } from '../../miniprogram/contract/actions'
import type { Context } from '../domain/door/action'
import { addAudit } from '../store/audits'
import { changeBoard, type BoardChanges } from '../store/boards'
import type { OwnBoard } from './own-board'

/** `what` is the change in words. ApiError conflict where somebody changed the board meanwhile; nothing is written then. */
export async function changeOwnBoard({ board, org }: OwnBoard, action: keyof StaffActions, changes: BoardChanges, what: string, { caller, now }: Context): Promise<void> {
  const openid = caller.openid ?? ''
  if (!(await changeBoard(board, changes, { at: new Date(now()), openid, what }))) throw new ApiError('conflict', '有人刚改过这块阅报栏，请看过再改')
  await addAudit(`${action} ${board._id} ${(board.changes ?? 0) + 1}`, { openid, action, orgId: org._id, targetId: board._id, what: `阅报栏“${board.name}”：${what}` })
}
