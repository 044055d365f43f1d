// board.retire: takes a board's code out of use, and back into it. Whoever scans it meanwhile is told so.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { boardId } from '../domain/door/fields'
import { addAudit } from '../store/audits'
import { changeBoard } from '../store/boards'
import { retireCode } from '../store/codes'
import { ownBoard } from './own-board'

const input = z.strictObject({ boardId, retired: z.boolean() })

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict. */
export const boardRetire = action<StaffActions['board.retire']>(input, async ({ boardId: id, retired }, context) => {
  const { board, code, org } = await ownBoard(id, 'retireBoard', context)
  if ((code.retired === true) === retired) return { changed: false }
  const openid = context.caller.openid ?? ''
  const what = retired ? '停用这张码' : '恢复这张码'
  if (!(await changeBoard(board, {}, { at: new Date(context.now()), openid, what }))) throw new ApiError('conflict', '有人刚改过这块阅报栏，请看过再改')
  await retireCode(code._id, retired)
  await addAudit(`board.retire ${id} ${(board.changes ?? 0) + 1}`, { openid, action: 'board.retire', orgId: org._id, targetId: id, what: `阅报栏“${board.name}”：${what}` })
  return { changed: true }
})
