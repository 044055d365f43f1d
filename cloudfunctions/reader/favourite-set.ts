// favourite.set: 收藏TA on or off, where the latest tap wins in whatever order the calls arrive.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { favouriteLimits } from '../../miniprogram/contract/favourites'
import { action } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { countOtherFavourites, setFavourite } from '../store/favourites'
import { getOrg } from '../store/orgs'

/** The last millisecond that a Date can hold: room for any clock, and for one more tap after it. */
const lastMs = 8.64e15

const input = z.strictObject({ orgId, on: z.boolean(), seq: z.int().min(1).max(lastMs) })

/** ApiError not_allowed without an openid, not_found for an unknown org, too_many over the limit. */
export const favouriteSet = action<ReaderActions['favourite.set']>(input, async ({ orgId: id, on, seq }, { caller: { openid } }) => {
  if (!openid) throw new ApiError('not_allowed', 'A favourite belongs to a person')
  const [org, others] = await Promise.all([getOrg(id), on ? countOtherFavourites(openid, id) : 0])
  if (!org) throw new ApiError('not_found', 'There is no such org')
  if (others >= favouriteLimits.orgs) throw new ApiError('too_many', `A person keeps at most ${favouriteLimits.orgs} orgs`)
  return setFavourite(openid, id, { on, seq })
})
