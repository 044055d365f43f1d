// org.open: an org's own page, with the orgs below it.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { childrenOf, findOrgWithMine } from '../store/orgs'
import { orgNameOf, orgProfileOf } from '../store/cards'

const input = z.strictObject({ orgId })

/** Up to 3 reads of the database. ApiError not_found. */
export const orgOpen = action<ReaderActions['org.open']>(input, async ({ orgId: id }, { caller: { openid } }) => {
  const found = await findOrgWithMine(id, openid)
  if (!found) throw new ApiError('not_found', 'There is no such org')
  const [profile, children] = await Promise.all([orgProfileOf(found.org), childrenOf(id)])
  return { org: profile, mine: found.mine, children: children.map(orgNameOf) }
})
