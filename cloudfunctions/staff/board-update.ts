// board.update: another name or place, or something else to show; the paper with the code stays good.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import type { BoardUpdateInput } from '../../miniprogram/staff/contract/boards'
import { action } from '../domain/door/action'
import { boardId, boardName, boardPlace, boardShows } from '../domain/door/fields'
import type { BoardChanges } from '../store/boards'
import type { BoardDocument } from '../store/documents'
import { changeOwnBoard } from './board-change'
import { checkShows } from './board-shows'
import { ownBoard, type OwnBoard } from './own-board'

const input = z.strictObject({ boardId, name: boardName.exactOptional(), place: boardPlace.exactOptional(), shows: boardShows.exactOptional() })

/** A repeated call changes nothing. ApiError: not_allowed, not_found, bad_input, and conflict where somebody changed the board meanwhile. */
export const boardUpdate = action<StaffActions['board.update']>(input, async (wanted, context) => {
  const own = await ownBoard(wanted.boardId, 'keepBoards', context)
  const { changes, what } = await differences(wanted, own)
  if (what.length === 0) return { changed: false }
  await changeOwnBoard(own, 'board.update', changes, what.join('；'), context)
  return { changed: true }
})

/** What is not yet as it is wanted, and that in words. */
async function differences({ name, place, shows }: BoardUpdateInput, { board, org }: OwnBoard): Promise<{ changes: BoardChanges; what: string[] }> {
  const changes: BoardChanges = {}
  const what: string[] = []
  if (shows && !isShown(board, shows)) {
    what.push(`改为${await checkShows(shows, org)}`)
    Object.assign(changes, { mode: shows.mode, articleIds: shows.articleIds, seriesId: shows.seriesId ?? null })
  }
  if (name !== undefined && name !== board.name) {
    what.push(`改名“${name}”`)
    changes.name = name
  }
  if (place !== undefined && place !== board.place) {
    what.push(place === '' ? '去掉位置' : `位置改为“${place}”`)
    changes.place = place
  }
  return { changes, what }
}

function isShown(board: BoardDocument, { mode, articleIds, seriesId }: NonNullable<BoardUpdateInput['shows']>): boolean {
  return board.mode === mode && board.seriesId === seriesId && board.articleIds.join() === articleIds.join()
}
