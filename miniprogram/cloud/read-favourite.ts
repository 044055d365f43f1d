// Checks what replies say of one favourite.

import type { FavouriteSetOutput } from '../contract/favourites'
import { countOf, fieldsOf, flagOf } from './shape'

export function readFavouriteState(value: unknown): FavouriteSetOutput {
  const fields = fieldsOf(value, 'favourite')
  return { on: flagOf(fields, 'on'), seq: countOf(fields, 'seq') }
}
