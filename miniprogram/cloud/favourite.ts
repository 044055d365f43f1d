// The client of the reader's favourites. Both reject with `not_allowed` where WeChat names no reader.

import type { FavouriteListOutput, FavouriteSetInput, FavouriteSetOutput, Visit } from '../contract/favourites'
import { callReader } from './call'
import { readFavouriteList, readFavouriteState } from './read-favourite'

export function setFavourite(input: FavouriteSetInput): Promise<FavouriteSetOutput> {
  return callReader('favourite.set', input, readFavouriteState)
}

/** `since`: the last visits, at most one an org and 200 in all. */
export function listFavourites(since: Visit[]): Promise<FavouriteListOutput> {
  return callReader('favourite.list', { since }, readFavouriteList)
}
