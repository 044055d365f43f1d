// org.open: an org's own page, with the orgs below it.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { getFavourite } from '../store/favourites'
import { childrenOf, getOrg } from '../store/orgs'
import { orgNameOf, orgProfileOf } from '../store/cards'

const input = z.strictObject({ orgId })

/** Up to 4 reads of the database. ApiError not_found. */
export const orgOpen = action<ReaderActions['org.open']>(input, async ({ orgId: id }, { caller: { openid } }) => {
  const org = await getOrg(id)
  if (!org) throw new ApiError('not_found', 'There is no such org')
  const [profile, children, favourite] = await Promise.all([
    orgProfileOf(org),
    childrenOf(id),
    openid ? getFavourite(openid, id) : { on: false, seq: 0 },
  ])
  return { org: profile, mine: { favourite }, children: children.map(orgNameOf) }
})
