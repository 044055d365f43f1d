// The client of the reader's favourites. Both reject with `not_allowed` where WeChat names no reader.

import type { FavouriteListOutput, FavouriteSetInput, FavouriteSetOutput } from '../contract/favourites'
import { callReader } from './call'
import { readFavouriteArticle, readFavouriteOrg, readFavouriteState } from './read-favourite'
import { fieldsOf, listOf } from './shape'

export function setFavourite(input: FavouriteSetInput): Promise<FavouriteSetOutput> {
  return callReader('favourite.set', input, readFavouriteState)
}

export function listFavourites(): Promise<FavouriteListOutput> {
  return callReader('favourite.list', {}, (data) => {
    const fields = fieldsOf(data, 'favourite.list')
    return { orgs: listOf(fields, 'orgs', readFavouriteOrg), articles: listOf(fields, 'articles', readFavouriteArticle) }
  })
}
