// favourite.set: 收藏 of an org or an article on or off, where the latest tap wins in whatever order the calls arrive.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { favouriteLimits } from '../../miniprogram/contract/favourites'
import { action } from '../domain/door/action'
import { articleId, ms, orgId } from '../domain/door/fields'
import { getArticle } from '../store/articles'
import { countOtherFavourites, setFavourite, type FavouriteTarget } from '../store/favourites'
import { getOrg } from '../store/orgs'

const input = z.strictObject({ targetId: z.union([orgId, articleId]), on: z.boolean(), seq: ms })

/** ApiError not_allowed without an openid, not_found for an unknown org or an article that was never published, too_many over the limit. */
export const favouriteSet = action<ReaderActions['favourite.set']>(input, async ({ targetId, on, seq }, { caller: { openid } }) => {
  if (!openid) throw new ApiError('not_allowed', 'A favourite belongs to a person')
  const target = await targetOf(targetId)
  const most = target.kind === 'org' ? favouriteLimits.orgs : favouriteLimits.articles
  if (on && (await countOtherFavourites(openid, target)) >= most) throw new ApiError('too_many', `A person keeps at most ${most}`)
  return setFavourite(openid, target, { on, seq })
})

async function targetOf(targetId: string): Promise<FavouriteTarget> {
  if (targetId.startsWith('o_')) {
    if (await getOrg(targetId)) return { kind: 'org', targetId }
    throw new ApiError('not_found', 'There is no such org')
  }
  const article = await getArticle(targetId)
  if (!article?.publishedAt) throw new ApiError('not_found', 'There is no such article')
  return { kind: 'article', targetId, title: article.title }
}
