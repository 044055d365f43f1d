// board.create: one notice board and its code, for ever.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { boardId, boardName, boardPlace, boardShows, orgId } from '../domain/door/fields'
import { makeBoard } from './board-made'
import { roomForBoards } from './board-room'
import { checkShows } from './board-shows'

const input = z.strictObject({ boardId, orgId, name: boardName, place: boardPlace, shows: boardShows })

/** ApiError: not_allowed, not_found, bad_input, conflict, too_many. */
export const boardCreate = action<StaffActions['board.create']>(input, async ({ orgId: id, shows, ...board }, context) => {
  const org = await roomForBoards(id, [board.boardId], context)
  return makeBoard(board, id, shows, await checkShows(shows, org), context)
})
