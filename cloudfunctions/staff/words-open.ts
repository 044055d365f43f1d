// words.open: the word list of an org, and those of the orgs above it.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { mayDo } from '../domain/member/roles'
import { orgNameOf } from '../store/cards'
import { getOrgs } from '../store/orgs'
import { ownWords } from './own-words'

/** ApiError: not_allowed, not_found. */
export const wordsOpen = action<StaffActions['words.open']>(z.strictObject({ orgId }), async ({ orgId: id }, context) => {
  const { org, lists, memberships } = await ownWords(id, context)
  const above = org.path.filter((each) => each !== id)
  const orgs = await getOrgs(above.filter((each) => lists.has(each)))
  return {
    org: orgNameOf(org),
    entries: lists.get(id)?.entries ?? [],
    revision: lists.get(id)?.revision ?? 0,
    above: [...orgs.values()].map((each) => ({ org: orgNameOf(each), entries: lists.get(each._id)?.entries ?? [] })),
    mayChange: mayDo('keepWords', memberships, org.path),
  }
})
