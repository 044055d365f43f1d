// Checks what replies say of the reader's favourites.

import type { FavouriteArticle, FavouriteOrg, FavouriteSetOutput } from '../contract/favourites'
import { readCard, readOrgName } from './read-card'
import { countOf, fieldsOf, flagOf, textOf } from './shape'

export function readFavouriteState(value: unknown): FavouriteSetOutput {
  const fields = fieldsOf(value, 'favourite')
  return { on: flagOf(fields, 'on'), seq: countOf(fields, 'seq') }
}

export function readFavouriteOrg(value: unknown): FavouriteOrg {
  const fields = fieldsOf(value, 'favourite')
  const favourite: FavouriteOrg = { org: readOrgName(fields.org), favouritedAt: countOf(fields, 'favouritedAt') }
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
    favouritedAt: countOf(fields, 'favouritedAt'),
    ...(fields.article !== undefined && fields.article !== null && { article: readCard(fields.article) }),
  }
}
