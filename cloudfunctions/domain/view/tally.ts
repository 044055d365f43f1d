// What a number of views comes to: the total and its parts, which always sum to it.

import type { ViewSource } from '../../../miniprogram/contract/views'
import { staySteps } from './stay'

/** `sources` and `depths` sum to `total`; `boards` to the source board. Of `stays` and `ended` only those views of which we heard how they were read. */
export interface Tally {
  total: number
  anonymous: number
  sources: Partial<Record<ViewSource, number>>
  boards: Record<string, number>
  depths: number[]
  ended: number
  /** By step of stay.ts. */
  stays: number[]
}

/** Views that are alike, and how many of them. */
export interface TallyRow {
  source: ViewSource
  depth: number
  boardId?: string
  anonymous: boolean
  stay?: number
  ended?: boolean
  views: number
}

export function emptyTally(): Tally {
  return { total: 0, anonymous: 0, sources: {}, boards: {}, depths: [0, 0, 0, 0], ended: 0, stays: Array<number>(staySteps).fill(0) }
}

export function tallyOf(rows: Iterable<TallyRow>): Tally {
  const tally = emptyTally()
  for (const { source, depth, boardId, anonymous, stay, ended, views } of rows) {
    tally.total += views
    if (anonymous) tally.anonymous += views
    addTo(tally.sources, source, views)
    if (boardId && source === 'board') addTo(tally.boards, boardId, views)
    addAt(tally.depths, depth, views)
    if (stay === undefined) continue
    addAt(tally.stays, stay, views)
    if (ended) tally.ended += views
  }
  return tally
}

export function sumTallies(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally()
  for (const tally of tallies) {
    sum.total += tally.total
    sum.anonymous += tally.anonymous
    sum.ended += tally.ended
    for (const [source, views] of entriesOf(tally.sources)) addTo(sum.sources, source, views)
    for (const [boardId, views] of entriesOf(tally.boards)) addTo(sum.boards, boardId, views)
    for (const [depth, views] of tally.depths.entries()) addAt(sum.depths, depth, views)
    for (const [step, views] of tally.stays.entries()) addAt(sum.stays, step, views)
  }
  return sum
}

export function addTo<Key extends string>(counts: Partial<Record<Key, number>>, key: Key, more: number): void {
  counts[key] = (counts[key] ?? 0) + more
}

export function entriesOf<Key extends string>(counts: Partial<Record<Key, number>>): [Key, number][] {
  return Object.entries(counts) as [Key, number][]
}

/** A place that the list does not have is the last one. */
function addAt(counts: number[], place: number, more: number): void {
  const at = Math.min(Math.max(place, 0), counts.length - 1)
  counts[at] = (counts[at] ?? 0) + more
}
