// The favourite taps that the server does not have yet, kept over a restart.

import type { FavouriteSetInput } from '../contract/favourites'
import { keys } from './keys'
import { keep, readKept } from './phone'
import { readTaps } from './taps'

export const favouriteQueue = {
  read: (): FavouriteSetInput[] => readTaps(readKept(keys.favouriteQueue)),
  write: (waiting: FavouriteSetInput[]): void => void keep(keys.favouriteQueue, waiting),
}
