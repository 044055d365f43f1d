// audit.list: what was done in an org and below it, for its admins.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { listAudits } from '../store/audits'
import { childrenOf, getOrg } from '../store/orgs'
import { demand, staffOf } from './permission'

const pageSize = 50
const input = z.strictObject({ orgId, before: z.int().min(0).max(8.64e15).exactOptional() })

/** ApiError: not_allowed, not_found. */
export const auditList = action<StaffActions['audit.list']>(input, async ({ orgId: id, before }, context) => {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(id)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('seeAudits', memberships, org.path)
  const below = await childrenOf(id)
  const found = await listAudits([id, ...below.map(({ _id }) => _id)], before ?? context.now() + 1, pageSize)
  const entries = found.map(({ at, openid, action: deed, orgId: of, targetId, what }) => ({ at: at.getTime(), openid, action: deed, orgId: of, targetId, what }))
  const last = entries.at(-1)
  return { entries, ...(last && found.length === pageSize ? { next: last.at } : {}) }
})
