// In which order the reader likes the favourites.

import { keys } from '../../storage/keys'
import { keep, readKept } from '../../storage/phone'

/** Last added first; those with new articles first; by name. */
export const favouriteOrders = ['recent', 'new', 'name'] as const

export type FavouriteOrder = (typeof favouriteOrders)[number]

export function isFavouriteOrder(value: unknown): value is FavouriteOrder {
  return favouriteOrders.some((order) => order === value)
}

export function currentFavouriteOrder(): FavouriteOrder {
  const kept = readKept(keys.favouriteOrder)
  return isFavouriteOrder(kept) ? kept : 'recent'
}

export function chooseFavouriteOrder(order: FavouriteOrder): void {
  keep(keys.favouriteOrder, order)
}
