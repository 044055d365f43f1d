// home.open: the whole front page in one reply: the newest of the caller's favourites, of everybody, the communities, the series.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { favouriteLimits } from '../../miniprogram/contract/favourites'
import { action } from '../domain/door/action'
import { listPublished, type ListedArticle } from '../store/articles'
import { cardsOf, orgNameOf } from '../store/cards'
import { listFavourites } from '../store/favourites'
import { listStreets } from '../store/orgs'
import { newestSeriesFirst, seriesBriefOf } from '../store/series'
import { pageSize } from './article-list'
import { articlePage } from './article-page'

const shown = { mine: 4, orgs: 60, series: 4 } as const

/**
 * Three reads of the database for nobody (the newest, the tree of orgs with its series, the numbers), four for a person, and one more for a person
 * with favourites, of whom there may be a second page beyond a hundred.
 */
export const homeOpen = action<ReaderActions['home.open']>(z.strictObject({}), async (_input, { caller: { openid } }) => {
  const [mine, { page, next }, streets] = await Promise.all([newestOfMine(openid), articlePage({ limit: pageSize }), listStreets()])
  // One number for an article that stands in both.
  const cards = new Map((await cardsOf([...new Map([...mine, ...page].map((each) => [each._id, each])).values()])).map((card) => [card.id, card]))
  const cardsOfThese = (articles: ListedArticle[]) => articles.flatMap(({ _id }) => cards.get(_id) ?? [])
  const orgs = streets.flatMap(({ street, children }) => [street, ...children])
  const series = streets.flatMap((street) => street.series).sort(newestSeriesFirst)
  return {
    mine: cardsOfThese(mine),
    articles: cardsOfThese(page),
    ...next,
    orgs: orgs.slice(0, shown.orgs).map(orgNameOf),
    series: series.slice(0, shown.series).flatMap((each) => {
      const org = orgs.find(({ _id }) => _id === each.orgId)
      return org ? { ...seriesBriefOf(each), org: orgNameOf(org) } : []
    }),
  }
})

async function newestOfMine(openid: string | undefined): Promise<ListedArticle[]> {
  if (!openid) return []
  const kept = await listFavourites(openid, 'org', favouriteLimits.orgs)
  return kept.length > 0 ? listPublished({ orgIds: kept.map(({ targetId }) => targetId), limit: shown.mine }) : []
}
