// What became of the reminders of many articles at once, and of those that went wrong lately.

import type { Told } from '../../miniprogram/staff/contract/outbox'
import { collection, command } from './collection'
import type { ReminderOutcome } from './reminder-documents'

const outcomes = 7

/** By article id, of at most 100; none for what nobody was told of. Only the first publication tells subscribers. Two reads of the database. */
export async function toldOfMany(articleIds: readonly string[]): Promise<Map<string, Told>> {
  if (articleIds.length === 0) return new Map()
  const publications = await collection('publications').find({ _id: command.in(articleIds.map((id) => `${id}.1`)) }, { limit: 100 })
  const found = new Map(publications.map(({ articleId, told }) => [articleId, { ...told }]))
  // Of the others nothing is left but what was noted.
  const kept = publications.flatMap(({ _id, told }) => (told ? [] : [_id]))
  const rows = kept.length === 0 ? [] : await collection('reminders').aggregate<{ _id: { articleId: string; outcome: ReminderOutcome }; messages: number }>([
    ['match', { publicationId: command.in(kept) }],
    ['group', { _id: { articleId: '$articleId', outcome: '$outcome' }, messages: { $sum: 1 } }],
    ['limit', kept.length * outcomes],
  ])
  for (const { _id: { articleId, outcome }, messages } of rows) found.set(articleId, { ...found.get(articleId), [outcome]: messages })
  return new Map([...found].flatMap(([articleId, { sent = 0, none = 0, failed = 0, unknown = 0 }]) => (sent + none + failed + unknown > 0 ? [[articleId, { sent, none, failed, unknown }]] : [])))
}

export interface Unsent {
  articleId: string
  outcome: 'failed' | 'unknown'
  messages: number
  at: Date
}

/** Of an org's articles: what was refused for good, and what may have arrived. `at` is when the newest of it was listed. */
export async function unsentSince(orgId: string, since: Date): Promise<Unsent[]> {
  const rows = await collection('reminders').aggregate<{ _id: Pick<Unsent, 'articleId' | 'outcome'>; messages: number; at: Date }>([
    ['match', { orgId, about: 'article', outcome: command.in(['failed', 'unknown']), createdAt: command.gte(since) }],
    ['group', { _id: { articleId: '$articleId', outcome: '$outcome' }, messages: { $sum: 1 }, at: { $max: '$createdAt' } }],
    ['sort', { at: -1 }],
    ['limit', 40],
  ])
  return rows.map(({ _id, messages, at }) => ({ ..._id, messages, at }))
}
