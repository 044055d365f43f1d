// The favourites as the page shows them: joined with what the phone knows, found, put in order, and no more at once than a phone draws well.

import { currentFavouriteOrder } from '../storage/favourite-order'
import type { FavouriteOrder } from '../storage/favourite-order'
import { readChanges } from '../../storage/favourite-changes'
import { readHistory } from '../../storage/history'
import { keptArticles } from '../../storage/kept-articles'
import { readVisits } from '../../storage/visits'
import { favourites } from '../../pages/favourites'
import type { SeenList } from './favourite-list'
import { found, ordered } from './found'
import { rowsOf } from './rows'
import type { ArticleRow, OrgRow } from './rows'

/** From here on a list is more than a glance. */
const findableFrom = 8

export const orderNames: { id: FavouriteOrder; name: string }[] = [
  { id: 'recent', name: '最近收藏' },
  { id: 'new', name: '有新文章在前' },
  { id: 'name', name: '按名字' },
]

export interface ShownFavourites {
  /** Of all, whatever is looked for. */
  total: number
  /** The name of the order; '' where there is nothing to put in order. */
  order: string
  findable: boolean
  finding: boolean
  /** Whether orgs and articles stand under heads of their own. */
  headed: boolean
  orgs: OrgRow[]
  articles: ArticleRow[]
}

export const noFavourites: ShownFavourites = { total: 0, order: '', findable: false, finding: false, headed: false, orgs: [], articles: [] }

/** `words` are what is looked for, undefined where nothing is. At most `most` rows. */
export function shownFavourites({ list, at }: SeenList, words: string | undefined, most: number): ShownFavourites {
  const rows = rowsOf({
    list,
    at,
    changes: readChanges(),
    visits: readVisits(),
    titles: knownTitles(),
    isWaiting: (targetId) => favourites.stateOf(targetId).waiting,
  })
  const total = rows.orgs.length + rows.articles.length
  const order = currentFavouriteOrder()
  const { orgs, articles } = ordered(found(rows, words ?? ''), order)
  return {
    total,
    order: total > 1 ? (orderNames.find(({ id }) => id === order)?.name ?? '') : '',
    findable: total >= findableFrom,
    finding: words !== undefined,
    headed: rows.orgs.length > 0 && rows.articles.length > 0,
    orgs: orgs.slice(0, most),
    articles: articles.slice(0, Math.max(0, most - orgs.length)),
  }
}

function knownTitles(): Map<string, { title: string; orgName: string }> {
  const kept = keptArticles().map(({ id, title, orgName }) => [id, { title, orgName }] as const)
  const read = readHistory().map(({ articleId, title, orgName }) => [articleId, { title, orgName }] as const)
  return new Map([...kept, ...read])
}
