// Checks what replies say of the reader's favourites.

import { readCard, readOrgName } from '../../cloud/read-card'
import { countOf, fieldsOf, listOf, textOf } from '../../cloud/shape'
import type { Fields } from '../../cloud/shape'
import type { FavouriteArticle, FavouriteListOutput, FavouriteOrg } from '../../contract/favourites'

function keptOf(fields: Fields): Pick<FavouriteOrg, 'favouritedAt' | 'seq' | 'nameOrder'> {
  return { favouritedAt: countOf(fields, 'favouritedAt'), seq: countOf(fields, 'seq'), nameOrder: countOf(fields, 'nameOrder') }
}

export function readFavouriteOrg(value: unknown): FavouriteOrg {
  const fields = fieldsOf(value, 'favourite')
  const since = fields.newSince === undefined || fields.newSince === null ? {} : { newSince: countOf(fields, 'newSince') }
  const favourite: FavouriteOrg = { org: readOrgName(fields.org), ...keptOf(fields), ...since }
  if (fields.newest === undefined || fields.newest === null) return favourite
  const newest = fieldsOf(fields.newest, 'newest')
  return {
    ...favourite,
    newest: { articleId: textOf(newest, 'articleId'), title: textOf(newest, 'title'), publishedAt: countOf(newest, 'publishedAt') },
  }
}

export function readFavouriteArticle(value: unknown): FavouriteArticle {
  const fields = fieldsOf(value, 'favourite')
  return {
    articleId: textOf(fields, 'articleId'),
    title: textOf(fields, 'title'),
    ...keptOf(fields),
    ...(fields.article !== undefined && fields.article !== null && { article: readCard(fields.article) }),
  }
}

export function readFavouriteList(value: unknown): FavouriteListOutput {
  const fields = fieldsOf(value, 'favourite.list')
  return { orgs: listOf(fields, 'orgs', readFavouriteOrg), articles: listOf(fields, 'articles', readFavouriteArticle) }
}
