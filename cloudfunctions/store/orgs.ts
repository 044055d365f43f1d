// Orgs, a tree: 街道, and its 社区.

import type { OrgMine } from '../../miniprogram/contract/articles'
import { collection, command, serverDate } from './collection'
import type { OrgDocument } from './documents'
import { orgMineOf, withoutRelations, withRelations, type RelationFields } from './relations'

const orgs = () => collection('orgs')

export function getOrg(id: string): Promise<OrgDocument | undefined> {
  return orgs().get(id)
}

/** An org with what the caller has with it, in one read. */
export async function findOrgWithMine(id: string, openid: string | undefined): Promise<{ org: OrgDocument; mine: OrgMine } | undefined> {
  const [row] = await orgs().aggregate<OrgDocument & RelationFields>([['match', { _id: id }], ...withRelations(openid, { orgId: '$_id' })])
  return row && { org: withoutRelations(row), mine: orgMineOf(row) }
}

/** By id; unknown ids have no entry. `ids` may be as many as a person's favourites. */
export async function getOrgs(ids: readonly string[]): Promise<Map<string, OrgDocument>> {
  const found = new Map<string, OrgDocument>()
  const wanted = [...new Set(ids)]
  for (let start = 0; start < wanted.length; start += 100) {
    const page = await orgs().find({ _id: command.in(wanted.slice(start, start + 100)) }, { limit: 100 })
    for (const org of page) found.set(org._id, org)
  }
  return found
}

/** By name; a street has tens of them. */
export function childrenOf(id: string): Promise<OrgDocument[]> {
  return orgs().find({ parentId: id }, { orderBy: [['name', 'asc']], limit: 100 })
}

export function orgsNamed(name: string): Promise<OrgDocument[]> {
  return orgs().find({ name }, { limit: 100 })
}

/** Under an `_id` derived by the caller, so that two at once make one org. */
export async function ensureOrg(org: Omit<OrgDocument, 'createdAt'>): Promise<void> {
  await orgs().insert({ ...org, createdAt: serverDate() })
}
