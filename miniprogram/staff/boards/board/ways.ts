// What a board can be told to show, as rows of one choice.

import type { BoardShows } from '../../contract/boards'
import type { SeriesName } from '../../../contract/articles'
import type { BoardOpenOutput } from '../../contract/boards'

export interface Way {
  /** `pinned`, `choice`, `newest`, or a series' id. */
  value: string
  name: string
  /** What it shows now, where it is the one. */
  note: string
  chosen: boolean
}

export function waysOf({ board, articles, series }: BoardOpenOutput): Way[] {
  const { mode, seriesId } = board.shows
  const titles = articles.map(({ title, published }) => (published ? `“${title}”` : `“${title}”（已撤下）`)).join('、')
  const now = mode === 'newest' && seriesId !== undefined ? seriesId : mode
  const ways = [
    { value: 'pinned', name: '固定一篇', note: titles },
    { value: 'newest', name: '总是最新一篇', note: '' },
    ...series.map(({ id, name }) => ({ value: id, name: `总是“${name}”最新一篇`, note: '' })),
    { value: 'choice', name: '几篇里自己选', note: titles },
  ]
  return ways.map(({ note, ...way }) => ({ ...way, note: way.value === now ? note : '', chosen: way.value === now }))
}

/** Of a way that needs no article: the newest, or that of a series. */
export function showsOf(value: string): BoardShows {
  return value === 'newest' ? { mode: 'newest', articleIds: [] } : { mode: 'newest', articleIds: [], seriesId: value }
}

export function seriesTitle(series: readonly SeriesName[], value: string): string {
  return series.find(({ id }) => id === value)?.name ?? ''
}
