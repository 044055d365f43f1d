// The client of a tap on a favourite.

import type { FavouriteSetInput, FavouriteSetOutput } from '../contract/favourites'
import { callReader } from './call'
import { readFavouriteState } from './read-favourite'

/** Rejects with `not_allowed` where WeChat names no reader. */
export function setFavourite(input: FavouriteSetInput): Promise<FavouriteSetOutput> {
  return callReader('favourite.set', input, readFavouriteState)
}
