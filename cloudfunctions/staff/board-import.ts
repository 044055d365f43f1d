// board.import: several notice boards at once, each of them whole or not at all; the same call again goes on where it broke off.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { boardLimits, type BoardCreateOutput } from '../../miniprogram/staff/contract/boards'
import { action } from '../domain/door/action'
import { boardId, boardName, boardPlace, boardShows, orgId } from '../domain/door/fields'
import { makeBoard } from './board-made'
import { roomForBoards } from './board-room'
import { checkShows } from './board-shows'

const board = z.strictObject({ boardId, name: boardName, place: boardPlace })
const boards = z
  .array(board)
  .min(1)
  .max(boardLimits.perCall)
  .refine((list) => new Set(list.map(({ boardId: id }) => id)).size === list.length)

/** ApiError: not_allowed, not_found, bad_input, conflict, too_many. */
export const boardImport = action<StaffActions['board.import']>(z.strictObject({ orgId, boards, shows: boardShows }), async ({ orgId: id, boards: wanted, shows }, context) => {
  const org = await roomForBoards(id, wanted.map(({ boardId: one }) => one), context)
  const what = await checkShows(shows, org)
  const made: BoardCreateOutput[] = []
  for (const one of wanted) made.push(await makeBoard(one, id, shows, what, context))
  return { boards: made }
})
