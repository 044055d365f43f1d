// Views: one document a 阅读, whose `_id` makes a second one impossible.

import { collection, command, serverDate } from './collection'
import type { ViewDocument } from './documents'

const views = () => collection('views')

/** False when this view is there already. */
export function addView(view: Omit<ViewDocument, 'openedAt'>): Promise<boolean> {
  return views().insert({ ...view, openedAt: serverDate() })
}

/** Who is in these slots: the hash of the reader by the `_id` of the slot. */
export async function readersInSlots(slots: readonly string[]): Promise<Map<string, string>> {
  const found = await views().find({ _id: command.in([...slots]) }, { limit: 100 })
  return new Map(found.map(({ _id, reader }) => [_id, reader]))
}

/** Views of one article after an hour (`YYYY-MM-DDTHH`, '' for all). */
export function countViewsAfter(articleId: string, hour: string): Promise<number> {
  return views().count({ articleId, hour: command.gt(hour) })
}

/** The same for many articles in one query; an article without views has no entry. */
export async function countViewsOfMany(articles: readonly { id: string; after: string }[]): Promise<Map<string, number>> {
  const rows = await views().aggregate<{ _id: string; views: number }>([
    ['match', command.or(...articles.map(({ id, after }) => ({ articleId: id, hour: command.gt(after) })))],
    ['group', { _id: '$articleId', views: { $sum: 1 } }],
    ['limit', articles.length],
  ])
  return new Map(rows.map(({ _id, views: count }) => [_id, count]))
}
