// What the desk counts and lists of an org's articles on their way to readers, each in one read.

import { collection, command } from './collection'
import type { DraftDocument, SafetyDocument } from './documents'

/** More than so many are not told. */
export const deskMost = 100

/** Handed in and not out yet, those that came last first. */
export function draftsUnderWay(orgId: string): Promise<DraftDocument[]> {
  const states: DraftDocument['state'][] = ['review', 'approved', 'scheduled', 'publishing']
  return collection('drafts').find({ orgId, state: command.in(states) }, { orderBy: [['changedAt', 'desc'], ['_id', 'desc']], limit: deskMost })
}

/** What a person began or has back, the last change first. */
export function draftsInHand(orgId: string, writer: string): Promise<DraftDocument[]> {
  return collection('drafts').find({ orgId, writer, state: 'writing' }, { orderBy: [['changedAt', 'desc'], ['_id', 'desc']], limit: deskMost })
}

export function countPublished(orgId: string): Promise<number> {
  return collection('articles').count({ orgId, status: 'published' })
}

export type LastSafety = Pick<SafetyDocument, 'askedAt' | 'waiting' | 'findings' | 'allowed'>

/** What content safety was asked last about each article, by its id; none for none. */
export async function lastSafetyOf(articleIds: readonly string[]): Promise<Map<string, LastSafety>> {
  if (articleIds.length === 0) return new Map()
  const rows = await collection('safety_checks').aggregate<LastSafety & { _id: string }>([
    ['match', { articleId: command.in([...articleIds]) }],
    ['sort', { articleId: 1, askedAt: -1 }],
    ['group', { _id: '$articleId', ...Object.fromEntries(['askedAt', 'waiting', 'findings', 'allowed'].map((field) => [field, { $first: `$${field}` }])) }],
    ['limit', articleIds.length],
  ])
  // A field that is not there comes out of a group as null.
  return new Map(rows.map(({ _id, allowed, ...check }) => [_id, { ...check, allowed: allowed ?? {} }]))
}
