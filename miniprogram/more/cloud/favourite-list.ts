// The client of the reader's favourites.

import { callReader } from '../../cloud/call'
import type { FavouriteListOutput, Visit } from '../../contract/favourites'
import { readFavouriteList } from './read-favourite-list'

/** `since`: the last visits, at most one an org and 200 in all. Rejects with `not_allowed` where WeChat names no reader. */
export function listFavourites(since: Visit[]): Promise<FavouriteListOutput> {
  return callReader('favourite.list', { since }, readFavouriteList)
}
