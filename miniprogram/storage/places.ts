// Which reading places stay on the phone: one an article, the last articles read, the oldest making room.

import { isRecord } from '../contract/run-guards'

/** `blockId` is the block at the top of the screen, `part` how much of its height was above, 0 to 1. */
export interface ReadingPlace {
  articleId: string
  blockId: string
  part: number
}

/** Some 80 bytes each. */
export const mostPlaces = 100

/** Newest first. */
export function withPlace(places: readonly ReadingPlace[], place: ReadingPlace): ReadingPlace[] {
  return [place, ...places.filter(({ articleId }) => articleId !== place.articleId)].slice(0, mostPlaces)
}

/** What is no place is left out. */
export function readPlaces(kept: unknown): ReadingPlace[] {
  if (!Array.isArray(kept)) return []
  return (kept as unknown[]).flatMap((item) => {
    if (!isRecord(item)) return []
    const { articleId, blockId, part } = item
    const isPlace = typeof articleId === 'string' && typeof blockId === 'string' && typeof part === 'number' && part >= 0 && part <= 1
    return isPlace ? [{ articleId, blockId, part }] : []
  })
}
