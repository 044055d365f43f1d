// board.update: another name or place, or something else to show; the paper with the code stays good.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import type { BoardUpdateInput } from '../../miniprogram/staff/contract/boards'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { boardId, boardName, boardPlace, boardShows } from '../domain/door/fields'
import { addAudit } from '../store/audits'
import { changeBoard, type BoardChanges } from '../store/boards'
import type { BoardDocument, OrgDocument } from '../store/documents'
import { checkShows } from './board-shows'
import { ownBoard } from './own-board'

const input = z.strictObject({ boardId, name: boardName.exactOptional(), place: boardPlace.exactOptional(), shows: boardShows.exactOptional() })

/** A repeated call changes nothing. ApiError: not_allowed, not_found, bad_input, and conflict where somebody changed the board meanwhile. */
export const boardUpdate = action<StaffActions['board.update']>(input, async (wanted, context) => {
  const { board, org } = await ownBoard(wanted.boardId, 'keepBoards', context)
  const { changes, what } = await differences(wanted, board, org)
  if (what.length === 0) return { changed: false }
  const openid = context.caller.openid ?? ''
  const entry = { at: new Date(context.now()), openid, what: what.join('；') }
  if (!(await changeBoard(board, changes, entry))) throw new ApiError('conflict', '有人刚改过这块阅报栏，请看过再改')
  await addAudit(`board.update ${board._id} ${(board.changes ?? 0) + 1}`, {
    openid,
    action: 'board.update',
    orgId: org._id,
    targetId: board._id,
    what: `阅报栏“${board.name}”：${entry.what}`,
  })
  return { changed: true }
})

/** What is not yet as it is wanted, and that in words. */
async function differences({ name, place, shows }: BoardUpdateInput, board: BoardDocument, org: OrgDocument): Promise<{ changes: BoardChanges; what: string[] }> {
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
