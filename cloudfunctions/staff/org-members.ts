// An org whose members the caller may see and change.

import { ApiError } from '../../miniprogram/contract/errors'
import type { Context } from '../domain/door/action'
import type { OrgDocument } from '../store/documents'
import { getOrg } from '../store/orgs'
import { demand, staffOf } from './permission'

/** ApiError: not_allowed, not_found. */
export async function orgWithMembers(orgId: string, context: Context): Promise<OrgDocument> {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(orgId)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('keepMembers', memberships, org.path)
  return org
}
