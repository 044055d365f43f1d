// What was begun on this phone and not read to its end, to go on with.

import { readHistory } from '../../storage/history'
import { readingPlaces } from '../../storage/reading-places'

export interface LastRead {
  id: string
  title: string
}

/** The one that was left last; null where there is none, or where its title was cleared from 看过. */
export function lastRead(): LastRead | null {
  const read = readHistory()
  for (const place of readingPlaces()) {
    const entry = read.find(({ articleId }) => articleId === place.articleId)
    if (entry) return { id: entry.articleId, title: entry.title }
  }
  return null
}
