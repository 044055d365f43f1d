// The public number 阅读: every page, list and web page asks here, so that there is one answer.

import type { ArticleDocument } from './documents'
import { countViewsAfter, countViewsOfMany } from './views'

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

/** What is final of the number: without the views of the hours that are still open. */
export function settledReadsOf({ earlierReads, closedTotal }: Head): number {
  return earlierReads + closedTotal
}
