// Finds among the favourites by name and title, and puts them in the order that the reader chose.

import type { FavouriteOrder } from '../storage/favourite-order'
import type { ArticleRow, OrgRow, Rows } from './rows'

/** Compares without regard to case, to blanks, and to whether letters are full or half as wide. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

export function found({ orgs, articles }: Rows, words: string): Rows {
  const wanted = plain(words)
  if (wanted === '') return { orgs, articles }
  const holds = (...texts: string[]): boolean => texts.some((text) => plain(text).includes(wanted))
  return {
    orgs: orgs.filter(({ favourite }) => holds(favourite.org.name)),
    articles: articles.filter(({ favourite, orgName }) => holds(favourite.title, orgName)),
  }
}

/** Rows come last added first, and equal ones stay so. Articles bring no news of their own. */
export function ordered({ orgs, articles }: Rows, order: FavouriteOrder): Rows {
  if (order === 'new') return { orgs: [...orgs].sort(byNews), articles }
  if (order === 'name') return { orgs: [...orgs].sort(byName), articles: [...articles].sort(byName) }
  return { orgs, articles }
}

function byNews({ favourite: one }: OrgRow, { favourite: other }: OrgRow): number {
  const hasNews = Number((other.newSince ?? 0) > 0) - Number((one.newSince ?? 0) > 0)
  return hasNews || (other.newest?.publishedAt ?? 0) - (one.newest?.publishedAt ?? 0)
}

function byName({ favourite: one }: OrgRow | ArticleRow, { favourite: other }: OrgRow | ArticleRow): number {
  return one.nameOrder - other.nameOrder
}
