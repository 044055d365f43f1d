// Orgs, a tree: 街道, and its 社区.

import type { OrgMine } from '../../miniprogram/contract/articles'
import { collection, command, serverDate } from './collection'
import type { BoardDocument, OrgDocument, SeriesDocument } from './documents'
import { orgMineOf, withoutRelations, withRelations, type RelationFields } from './relations'

const orgs = () => collection('orgs')

export function getOrg(id: string): Promise<OrgDocument | undefined> {
  return orgs().get(id)
}

export interface OrgPage {
  org: OrgDocument
  parent?: OrgDocument
  /** By name; a street has tens of them. */
  children: OrgDocument[]
  series: SeriesDocument[]
  /** By name. */
  boards: BoardDocument[]
  mine: OrgMine
}

interface Row extends OrgDocument, RelationFields {
  parents: OrgDocument[]
  children: OrgDocument[]
  series: SeriesDocument[]
  boards: BoardDocument[]
}

/** An org with all that its page shows besides articles, in one read. */
export async function findOrgPage(id: string, openid: string | undefined): Promise<OrgPage | undefined> {
  const [row] = await orgs().aggregate<Row>([
    ['match', { _id: id }],
    ['lookup', { from: 'orgs', localField: 'parentId', foreignField: '_id', as: 'parents' }],
    ['lookup', { from: 'orgs', localField: '_id', foreignField: 'parentId', as: 'children' }],
    ['lookup', { from: 'series', localField: '_id', foreignField: 'orgId', as: 'series' }],
    ['lookup', { from: 'boards', localField: '_id', foreignField: 'orgId', as: 'boards' }],
    ...withRelations(openid, { orgId: '$_id' }),
  ])
  if (!row) return undefined
  const { parents, children, series, boards, ...org } = withoutRelations(row)
  const [parent] = parents
  return { org, ...(parent ? { parent } : {}), children: children.sort(byName), series, boards: boards.sort(byName), mine: orgMineOf(row) }
}

/** By code points, as the database orders. */
function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1
}

export interface Street {
  street: OrgDocument
  children: OrgDocument[]
  /** Of the street and of its communities. */
  series: SeriesDocument[]
}

/** An installation has one street, or a few. One read of the database. */
export async function listStreets(): Promise<Street[]> {
  const rows = await orgs().aggregate<OrgDocument & { children: OrgDocument[]; orgIds: string[]; series: SeriesDocument[] }>([
    ['match', { parentId: null }],
    ['sort', { name: 1 }],
    ['limit', 20],
    ['lookup', { from: 'orgs', localField: '_id', foreignField: 'parentId', as: 'children' }],
    ['addFields', { orgIds: { $concatArrays: [['$_id'], '$children._id'] } }],
    ['lookup', { from: 'series', localField: 'orgIds', foreignField: 'orgId', as: 'series' }],
  ])
  return rows.map(({ children, orgIds: _orgIds, series, ...street }) => ({ street, children: children.sort(byName), series }))
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
