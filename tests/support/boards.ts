// Boards made by the staff function itself, for suites and journeys.

import type { BoardShows } from '../../miniprogram/staff/contract/boards'
import { dataOf, type FunctionsHouse } from './functions-house'

export const newest: BoardShows = { mode: 'newest', articleIds: [] }

let made = 0
export const newBoardId = (): string => `b_${String((made += 1)).padStart(16, '0')}`

export interface MadeBoard {
  boardId: string
  codeId: string
}

export async function makeBoard(house: FunctionsHouse, more: { orgId?: string; name?: string; place?: string; shows?: BoardShows } = {}): Promise<MadeBoard> {
  const { orgId = 'o_wutongfang', name = '东门公告栏', place = '大门左手边', shows = newest } = more
  return dataOf(await house.staff('board.create', { boardId: newBoardId(), orgId, name, place, shows }))
}
