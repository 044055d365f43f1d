// favourite.list: the orgs that a person keeps, each with its newest article.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { favouriteLimits } from '../../miniprogram/contract/favourites'
import { action } from '../domain/door/action'
import { newestOfOrgs } from '../store/articles'
import { listFavourites } from '../store/favourites'
import { getOrgs } from '../store/orgs'
import { orgNameOf } from '../store/cards'

/** ApiError not_allowed without an openid. */
export const favouriteList = action<ReaderActions['favourite.list']>(z.strictObject({}), async (_input, { caller: { openid } }) => {
  if (!openid) throw new ApiError('not_allowed', 'Favourites belong to a person')
  const kept = await listFavourites(openid, favouriteLimits.orgs)
  const ids = kept.map(({ orgId }) => orgId)
  const [orgs, newest] = await Promise.all([getOrgs(ids), newestOfOrgs(ids)])
  return {
    orgs: kept.flatMap(({ orgId, changedAt }) => {
      const org = orgs.get(orgId)
      if (!org) return []
      const latest = newest.get(orgId)
      return {
        org: orgNameOf(org),
        favouritedAt: changedAt.getTime(),
        ...(latest ? { newest: { articleId: latest.articleId, title: latest.title, publishedAt: latest.publishedAt.getTime() } } : {}),
      }
    }),
  }
})
