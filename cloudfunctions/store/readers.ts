// 人数: who has read an article, each reader once, under the name that its views have.

import { collection, command } from './collection'
import type { Span } from './views'

const readers = () => collection('readers')
const pageSize = 1_000

interface Row {
  _id: string
  known: number
}

/** Enters everybody who read an article in an hour and is not there yet. May be repeated, and run by two at once. */
export async function enterReaders(articleId: string, hour: string): Promise<void> {
  let after = ''
  for (;;) {
    const page = await collection('views').aggregate<Row>([
      ['match', { hour, articleId, reader: command.gt(after) }],
      // The index holds all that is asked for.
      ['group', { _id: '$reader', views: { $sum: 1 } }],
      ['sort', { _id: 1 }],
      ['limit', pageSize],
      ['lookup', { from: 'readers', localField: '_id', foreignField: '_id', as: 'entries' }],
      ['project', { known: { $size: '$entries' } }],
    ])
    await enter(articleId, hour, page.filter(({ known }) => known === 0))
    const last = page.at(-1)
    if (page.length < pageSize || !last) return
    after = last._id
  }
}

async function enter(articleId: string, firstHour: string, rows: readonly Row[]): Promise<void> {
  const entries = rows.map(({ _id }) => ({ _id, articleId, firstHour }))
  if (entries.length === 0 || (await readers().insertMany(entries))) return
  // Another run was here at the same time, and the service tells neither whose nor how many went in: one by one then.
  for (const entry of entries) await readers().insert(entry)
}

/** Readers first seen in these hours, by article and hour. None twice in `spans`. */
export async function newReaders(spans: readonly Required<Span>[]): Promise<Map<string, Map<string, number>>> {
  const found = new Map<string, Map<string, number>>()
  if (spans.length === 0) return found
  const conditions = spans.map(({ id, after, through }) => ({ articleId: id, firstHour: command.gt(after).and(command.lte(through)) }))
  const rows = await readers().aggregate<{ _id: { articleId: string; firstHour: string }; people: number }>([
    ['match', command.or(...conditions)],
    ['group', { _id: { articleId: '$articleId', firstHour: '$firstHour' }, people: { $sum: 1 } }],
    ['limit', 10_000],
  ])
  for (const { _id, people } of rows) {
    const hours = found.get(_id.articleId) ?? new Map<string, number>()
    found.set(_id.articleId, hours.set(_id.firstHour, people))
  }
  return found
}

/** Readers of an article after an hour (up to another, where that is given) who are not among those entered up to it. One read. */
export async function countUnentered(articleId: string, after: string, through?: string): Promise<number> {
  const hour = through === undefined ? command.gt(after) : command.gt(after).and(command.lte(through))
  const [row] = await collection('views').aggregate<{ people: number }>([
    ['match', { articleId, hour }],
    ['group', { _id: '$reader', views: { $sum: 1 } }],
    ['lookup', { from: 'readers', localField: '_id', foreignField: '_id', as: 'entries' }],
    // Half a closing may have entered some whose hour is not closed yet: they are still to be counted.
    ['addFields', { known: { $size: { $filter: { input: '$entries', as: 'entry', cond: { $lte: ['$$entry.firstHour', after] } } } } }],
    ['match', { known: 0 }],
    ['group', { _id: null, people: { $sum: 1 } }],
    ['limit', 1],
  ])
  return row?.people ?? 0
}

/** Removes the names of readers that hold no longer; how many. */
export function removeReadersBefore(hour: string): Promise<number> {
  return readers().removeAll({ firstHour: command.lt(hour) })
}

/** The same by the hour in which each of them came first. One read. */
export async function unenteredByHour(articleId: string, after: string, through: string): Promise<Map<string, number>> {
  const rows = await collection('views').aggregate<{ _id: string; people: number }>([
    ['match', { articleId, hour: command.gt(after).and(command.lte(through)) }],
    ['group', { _id: '$reader', first: { $min: '$hour' } }],
    ['lookup', { from: 'readers', localField: '_id', foreignField: '_id', as: 'entries' }],
    ['addFields', { known: { $size: { $filter: { input: '$entries', as: 'entry', cond: { $lte: ['$$entry.firstHour', after] } } } } }],
    ['match', { known: 0 }],
    ['group', { _id: '$first', people: { $sum: 1 } }],
    ['limit', 10_000],
  ])
  return new Map(rows.map(({ _id, people }) => [_id, people]))
}
