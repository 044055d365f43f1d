// The org that an imported article belongs to: found by its name among the caller's, or created under the one that the caller administers.

import { ApiError } from '../../miniprogram/contract/errors'
import { orgIdOf } from '../domain/article/org-id'
import { isStaffOf, mayDo, type Membership } from '../domain/member/roles'
import type { OrgDocument } from '../store/documents'
import { ensureOrg, getOrgs, orgsNamed } from '../store/orgs'

/** An org that may not exist yet: nothing is written before the article has been found good. */
export type PlannedOrg = Pick<OrgDocument, '_id' | 'name' | 'path' | 'parentId'>

/** `name` is absent when neither the caller nor the text gave one. ApiError: bad_input, not_allowed. */
export async function planOrg(name: string | undefined, memberships: readonly Membership[]): Promise<PlannedOrg> {
  const own = await getOrgs(memberships.map(({ orgId }) => orgId))
  if (name === undefined) return onlyOne([...own.values()], '没有写明单位')
  const known = (await orgsNamed(name)).filter(({ path }) => isStaffOf(memberships, path))
  if (known.length > 0) return onlyOne(known, `有几个单位都叫“${name}”`)
  const [parent] = [...own.values()]
    .filter(({ path }) => mayDo('createOrg', memberships, path))
    .sort((one, other) => one.path.length - other.path.length || one._id.localeCompare(other._id))
  if (!parent) throw new ApiError('not_allowed', `您的单位里没有“${name}”，新增单位要由管理员来做`)
  const _id = orgIdOf(parent._id, name)
  return { _id, name, parentId: parent._id, path: [...parent.path, _id] }
}

/** Writes a planned org; one that exists stays as it is. */
export function settleOrg(org: PlannedOrg): Promise<void> {
  return ensureOrg({ ...org, intro: '' })
}

function onlyOne(orgs: readonly OrgDocument[], otherwise: string): OrgDocument {
  const [org, ...more] = orgs
  if (!org || more.length > 0) throw new ApiError('bad_input', otherwise)
  return org
}
