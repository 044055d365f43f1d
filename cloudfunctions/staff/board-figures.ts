// Reads by notice board, by name; boards of other orgs stay unnamed.

import type { BoardReads } from '../../miniprogram/reports/contract/stats'
import { entriesOf, type Tally } from '../domain/view/tally'
import { getBoards } from '../store/boards'

/** Most first. One read, none where no board led here. */
export async function boardsOf({ boards }: Tally, orgId: string): Promise<{ boards: BoardReads[]; otherBoards: number }> {
  const counts = entriesOf(boards)
  const known = await getBoards(counts.map(([boardId]) => boardId))
  const own = counts.filter(([boardId]) => known.get(boardId)?.orgId === orgId)
  const named = own.map(([boardId, reads]) => ({ boardId, name: known.get(boardId)?.name ?? '', reads })).sort((one, other) => other.reads - one.reads)
  const all = counts.reduce((sum, [, reads]) => sum + reads, 0)
  return { boards: named, otherBoards: all - own.reduce((sum, [, reads]) => sum + reads, 0) }
}
