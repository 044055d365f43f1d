// favourite.list: the orgs that a person keeps, each with its newest article and how many are new since the last visit, and the articles.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import type { FavouriteArticle, FavouriteOrg, Visit } from '../../miniprogram/contract/favourites'
import { ApiError } from '../../miniprogram/contract/errors'
import { favouriteLimits, newSinceMost } from '../../miniprogram/contract/favourites'
import { action } from '../domain/door/action'
import { ms, orgId } from '../domain/door/fields'
import { nameOrder } from '../domain/favourite/name-order'
import { countPublishedSince, newestOfOrgs, publishedAmong } from '../store/articles'
import { listFavourites } from '../store/favourites'
import { getOrgs } from '../store/orgs'
import { cardsOf, orgNameOf } from '../store/cards'

type Unplaced<Kept> = Omit<Kept, 'nameOrder'>

const input = z.strictObject({ since: z.array(z.strictObject({ orgId, at: ms })).max(favouriteLimits.orgs).exactOptional() })

/**
 * At most 7 reads of the database for fewer than 100 orgs and 100 articles, 13 for as many as a person may keep; one of them is for all
 * `newSince` together. ApiError not_allowed without an openid, bad_input where an org has two visits.
 */
export const favouriteList = action<ReaderActions['favourite.list']>(input, async ({ since = [] }, { caller: { openid }, now }) => {
  if (!openid) throw new ApiError('not_allowed', 'Favourites belong to a person')
  const visits = new Map(since.map(({ orgId: id, at }) => [id, at]))
  if (visits.size < since.length) throw new ApiError('bad_input', 'since: an org has one last visit')
  const [orgs, articles] = await Promise.all([orgsOf(openid, visits, now()), articlesOf(openid)])
  const places = nameOrder([...orgs.map(({ org }) => org.name), ...articles.map(({ title }) => title)])
  return {
    orgs: orgs.map((org, at) => ({ ...org, nameOrder: places[at] ?? 0 })),
    articles: articles.map((article, at) => ({ ...article, nameOrder: places[orgs.length + at] ?? 0 })),
  }
})

async function orgsOf(openid: string, visits: ReadonlyMap<string, number>, now: number): Promise<Unplaced<FavouriteOrg>[]> {
  const kept = await listFavourites(openid, 'org', favouriteLimits.orgs)
  const ids = kept.map(({ targetId }) => targetId)
  const since = ids.flatMap((id) => visitTo(id, visits, now))
  const [orgs, newest, news] = await Promise.all([getOrgs(ids), newestOfOrgs(ids), countPublishedSince(since)])
  return kept.flatMap(({ targetId, changedAt, seq }) => {
    const org = orgs.get(targetId)
    if (!org) return []
    const latest = newest.get(targetId)
    return {
      org: orgNameOf(org),
      favouritedAt: changedAt.getTime(),
      seq,
      ...(latest ? { newest: { articleId: latest.articleId, title: latest.title, publishedAt: latest.publishedAt.getTime() } } : {}),
      ...(visits.has(targetId) ? { newSince: Math.min(news.get(targetId) ?? 0, newSinceMost) } : {}),
    }
  })
}

/** A phone whose clock is ahead of ours was here at the latest now. */
function visitTo(id: string, visits: ReadonlyMap<string, number>, now: number): Visit[] {
  const at = visits.get(id)
  return at === undefined ? [] : [{ orgId: id, at: Math.min(at, now) }]
}

async function articlesOf(openid: string): Promise<Unplaced<FavouriteArticle>[]> {
  const kept = await listFavourites(openid, 'article', favouriteLimits.articles)
  const published = await publishedAmong(kept.map(({ targetId }) => targetId))
  const cards = new Map((await cardsOf(published)).map((card) => [card.id, card]))
  return kept.map(({ targetId, title = '', changedAt, seq }) => {
    const article = cards.get(targetId)
    return { articleId: targetId, title: article?.title ?? title, favouritedAt: changedAt.getTime(), seq, ...(article ? { article } : {}) }
  })
}
