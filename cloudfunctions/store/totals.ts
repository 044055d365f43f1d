// The public number 阅读, and 人数: every page, list, dashboard and export asks here, so that there is one answer.

import { dayOf } from '../domain/view/day'
import type { ArticleDocument } from './documents'
import { viewKeys } from './keys'
import { countUnentered } from './readers'
import { countViewsAfter, countViewsOfMany, type HourRow } from './views'

type Head = Pick<ArticleDocument, '_id' | 'earlierReads' | 'closedTotal' | 'closedThrough'>

/** One read of the database. */
export async function readsOf(article: Head): Promise<number> {
  return settledReadsOf(article) + (await countViewsAfter(article._id, article.closedThrough))
}

/** By article id; one read of the database for all of them, none for none. */
export async function readsOfMany(articles: readonly Head[]): Promise<Map<string, number>> {
  if (articles.length === 0) return new Map()
  const open = await countViewsOfMany(articles.map(({ _id, closedThrough }) => ({ id: _id, after: closedThrough })))
  return new Map(articles.map((article) => [article._id, settledReadsOf(article) + (open.get(article._id) ?? 0)]))
}

/**
 * The same number from rows of views that were read anyway: all of the article's after its `closedThrough`, and perhaps earlier ones, which are final already.
 * The head must have been read before the rows.
 */
export function readsWith(article: Head, rows: readonly Pick<HourRow, 'articleId' | 'hour' | 'views'>[]): number {
  return settledReadsOf(article) + sumOf(rows.filter(({ articleId, hour }) => articleId === article._id && hour > article.closedThrough))
}

function sumOf(rows: readonly { views: number }[]): number {
  return rows.reduce((sum, { views }) => sum + views, 0)
}

/** What is final of the number: without the views of the hours that are still open. */
export function settledReadsOf({ earlierReads, closedTotal }: Head): number {
  return earlierReads + closedTotal
}

/** `since`: the day on which 人数 last started anew, because the names of readers hold no longer than their views; '' for never. */
export interface People {
  people: number
  since: string
}

type PeopleHead = Head & Pick<ArticleDocument, 'closedPeople' | 'peopleSince'>

/** Different readers, those of the open hours among them. One read. */
export async function peopleOf(article: PeopleHead, context: { random: (bytes: number) => Uint8Array; now: () => number }): Promise<People> {
  const since = (await viewKeys(context)).sinceOf(dayOf(context.now()))
  const { closedThrough, closedPeople = 0, peopleSince = '' } = article
  const evening = since ? `${since}T` : ''
  const open = await countUnentered(article._id, closedThrough > evening ? closedThrough : evening)
  return { people: (peopleSince === since ? closedPeople : 0) + open, since }
}
