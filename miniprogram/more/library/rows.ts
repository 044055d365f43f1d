// The rows of the favourites: the list as it was fetched, with what was tapped and visited since.

import type { FavouriteArticle, FavouriteListOutput, FavouriteOrg } from '../../contract/favourites'
import type { FavouriteChange } from '../../storage/favourite-changes'
import type { NotedVisit } from '../../storage/visits'

interface Row {
  id: string
  /** Tapped after the list was fetched, so that the list has nothing on it. */
  added: boolean
  /** The tap is still on the phone alone. */
  waiting: boolean
}

export interface OrgRow extends Row {
  favourite: FavouriteOrg
  /** ms since 1970; 0 where this phone knows of no visit. */
  visitedAt: number
}

export interface ArticleRow extends Row {
  favourite: FavouriteArticle
  orgName: string
}

export interface Rows {
  orgs: OrgRow[]
  articles: ArticleRow[]
}

/** What the phone knows. `at` is when the list was asked for. */
export interface Known {
  list: FavouriteListOutput
  at: number
  changes: readonly FavouriteChange[]
  visits: readonly NotedVisit[]
  /** By article id, for those that the list does not have. */
  titles: ReadonlyMap<string, { title: string; orgName: string }>
  isWaiting: (targetId: string) => boolean
}

/** Last added first. A favourite whose name the phone does not know is left out until the next list. */
export function rowsOf({ list, at, changes, visits, titles, isWaiting }: Known): Rows {
  const off = new Set(changes.filter(({ on }) => !on).map(({ targetId }) => targetId))
  const listed = new Set([...list.orgs.map(({ org }) => org.id), ...list.articles.map(({ articleId }) => articleId)])
  const added = changes.filter(({ on, targetId }) => on && !listed.has(targetId))
  const visitOf = new Map(visits.map((visit) => [visit.orgId, visit]))

  const newOrgs = added.flatMap(({ targetId, at: favouritedAt }) => {
    const name = visitOf.get(targetId)?.name
    return name === undefined ? [] : [{ org: { id: targetId, name }, ...unplaced(favouritedAt) }]
  })
  const newArticles = added.flatMap(({ targetId, at: favouritedAt }) => {
    const title = titles.get(targetId)?.title
    return title === undefined ? [] : [{ articleId: targetId, title, ...unplaced(favouritedAt) }]
  })
  const row = (id: string): Row => ({ id, added: !listed.has(id), waiting: isWaiting(id) })
  const orgRow = (favourite: FavouriteOrg): OrgRow => {
    const { id } = favourite.org
    const visitedAt = visitOf.get(id)?.at ?? 0
    // Whoever was there after the list was fetched has seen what it counted.
    return { ...row(id), favourite: visitedAt > at && listed.has(id) ? { ...favourite, newSince: 0 } : favourite, visitedAt }
  }
  const articleRow = (favourite: FavouriteArticle): ArticleRow => {
    const { articleId: id, article } = favourite
    return { ...row(id), favourite, orgName: article?.org.name ?? titles.get(id)?.orgName ?? '' }
  }
  return {
    orgs: [...newOrgs, ...list.orgs].filter(({ org }) => !off.has(org.id)).map(orgRow),
    articles: [...newArticles, ...list.articles].filter(({ articleId }) => !off.has(articleId)).map(articleRow),
  }
}

/** By name it stands last, until the server has told where it belongs. */
function unplaced(favouritedAt: number): Pick<FavouriteOrg, 'favouritedAt' | 'seq' | 'nameOrder'> {
  return { favouritedAt, seq: 0, nameOrder: Number.MAX_SAFE_INTEGER }
}
