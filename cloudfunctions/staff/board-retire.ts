// board.retire: takes a board's code out of use, and back into it. Whoever scans it meanwhile is told so.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { boardId } from '../domain/door/fields'
import { retireCode } from '../store/codes'
import { changeOwnBoard } from './board-change'
import { ownBoard } from './own-board'

const input = z.strictObject({ boardId, retired: z.boolean() })

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict. */
export const boardRetire = action<StaffActions['board.retire']>(input, async ({ boardId: id, retired }, context) => {
  const own = await ownBoard(id, 'retireBoard', context)
  if ((own.code.retired === true) === retired) return { changed: false }
  await changeOwnBoard(own, 'board.retire', {}, retired ? '停用这张码' : '恢复这张码', context)
  await retireCode(own.code._id, retired)
  return { changed: true }
})
