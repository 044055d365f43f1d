// Boards as their staff see them in a list, and what each shows in a few words.

import type { BoardCard, BoardShows } from '../../miniprogram/staff/contract/boards'
import { addressesOf } from '../platform/files'
import { getArticles } from '../store/articles'
import type { CodedBoard } from '../store/boards'
import type { BoardDocument } from '../store/documents'
import { getSeriesOf } from '../store/series'

export function showsOf({ mode, articleIds, seriesId }: BoardDocument): BoardShows {
  return { mode, articleIds, ...(seriesId === undefined ? {} : { seriesId }) }
}

/** s: as long as somebody may scroll through a list. */
export const photoSeconds = 3_600

/** One read for each hundred articles that are pinned, and one for the series. A board without its code is none yet. */
export async function boardCards(boards: readonly CodedBoard[], orgId: string, reads: Record<string, number>): Promise<BoardCard[]> {
  const pinned = [...new Set(boards.flatMap(({ mode, articleIds }) => (mode === 'pinned' ? articleIds.slice(0, 1) : [])))]
  const titles = new Map<string, string>()
  for (let start = 0; start < pinned.length; start += 100) {
    for (const [id, { title }] of await getArticles(pinned.slice(start, start + 100))) titles.set(id, title)
  }
  const thumbs = await addressesOf(boards.flatMap(({ photo }) => photo?.thumbId ?? []), photoSeconds)
  const series = boards.some(({ seriesId }) => seriesId !== undefined) ? await getSeriesOf(orgId) : []
  return boards.flatMap((board) => {
    const [code] = board.codes
    if (!code) return []
    const followed = series.find(({ _id }) => _id === board.seriesId)?.name
    const showing = board.mode === 'pinned' ? titles.get(board.articleIds[0] ?? '') : followed
    const { _id: id, name, place } = board
    const thumb = thumbs.get(board.photo?.thumbId ?? '')
    return { id, codeId: code._id, name, place, shows: showsOf(board), showing: showing ?? '', reads: reads[id] ?? 0, retired: code.retired === true, ...(thumb === undefined ? {} : { thumb }) }
  })
}
