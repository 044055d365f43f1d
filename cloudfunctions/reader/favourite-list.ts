// favourite.list: the orgs that a person keeps, each with its newest article, and the articles.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import type { FavouriteArticle, FavouriteOrg } from '../../miniprogram/contract/favourites'
import { ApiError } from '../../miniprogram/contract/errors'
import { favouriteLimits } from '../../miniprogram/contract/favourites'
import { action } from '../domain/door/action'
import { newestOfOrgs, publishedAmong } from '../store/articles'
import { listFavourites } from '../store/favourites'
import { getOrgs } from '../store/orgs'
import { cardsOf, orgNameOf } from '../store/cards'

/** ApiError not_allowed without an openid. */
export const favouriteList = action<ReaderActions['favourite.list']>(z.strictObject({}), async (_input, { caller: { openid } }) => {
  if (!openid) throw new ApiError('not_allowed', 'Favourites belong to a person')
  const [orgs, articles] = await Promise.all([orgsOf(openid), articlesOf(openid)])
  return { orgs, articles }
})

async function orgsOf(openid: string): Promise<FavouriteOrg[]> {
  const kept = await listFavourites(openid, 'org', favouriteLimits.orgs)
  const ids = kept.map(({ targetId }) => targetId)
  const [orgs, newest] = await Promise.all([getOrgs(ids), newestOfOrgs(ids)])
  return kept.flatMap(({ targetId, changedAt }) => {
    const org = orgs.get(targetId)
    if (!org) return []
    const latest = newest.get(targetId)
    return {
      org: orgNameOf(org),
      favouritedAt: changedAt.getTime(),
      ...(latest ? { newest: { articleId: latest.articleId, title: latest.title, publishedAt: latest.publishedAt.getTime() } } : {}),
    }
  })
}

async function articlesOf(openid: string): Promise<FavouriteArticle[]> {
  const kept = await listFavourites(openid, 'article', favouriteLimits.articles)
  const published = await publishedAmong(kept.map(({ targetId }) => targetId))
  const cards = new Map((await cardsOf(published)).map((card) => [card.id, card]))
  return kept.map(({ targetId, title = '', changedAt }) => {
    const article = cards.get(targetId)
    return { articleId: targetId, title: article?.title ?? title, favouritedAt: changedAt.getTime(), ...(article ? { article } : {}) }
  })
}
