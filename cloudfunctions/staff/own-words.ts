// The word lists that hold for an org, its own and those above it, for its staff.

import { ApiError } from '../../miniprogram/contract/errors'
import type { Context } from '../domain/door/action'
import type { Membership } from '../domain/member/roles'
import type { OrgDocument } from '../store/documents'
import { getOrg } from '../store/orgs'
import type { WordListDocument } from '../store/word-documents'
import { wordListsOf } from '../store/words'
import { demand, staffOf } from './permission'

export interface OwnWords {
  org: OrgDocument
  lists: Map<string, WordListDocument>
  memberships: Membership[]
}

/** ApiError: not_allowed, not_found. */
export async function ownWords(orgId: string, context: Context): Promise<OwnWords> {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(orgId)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('draft', memberships, org.path)
  return { org, memberships, lists: await wordListsOf(org.path) }
}
