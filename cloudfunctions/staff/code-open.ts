// code.open: the code of an org itself, which leads to its page; one for ever, made when it is first asked for.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { orgNameOf } from '../store/cards'
import { codeFor } from '../store/codes'
import { getOrg } from '../store/orgs'
import { demand, staffOf } from './permission'

/** ApiError: not_allowed, not_found. */
export const codeOpen = action<StaffActions['code.open']>(z.strictObject({ orgId }), async ({ orgId: id }, context) => {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(id)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('keepBoards', memberships, org.path)
  return { org: orgNameOf(org), codeId: await codeFor({ kind: 'org', targetId: org._id, orgId: org._id }, context.random) }
})
