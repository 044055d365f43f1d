// Articles under the heads of their months, newest first.

import { inChina } from '../../components/article-card/published'
import type { ArticleCard, MonthCount } from '../../contract/articles'

export interface Month {
  name: string
  /** How many the month has in all, also those that are not in the list yet; 0 where that is not known. */
  total: number
  articles: ArticleCard[]
}

/** The head of a month in a list, such as `2026年6月`. */
function monthText(publishedAt: number): string {
  return inChina(publishedAt).format('YYYY年M月')
}

/** The month as the server counts by it, such as `2026-06`. */
function monthOf(publishedAt: number): string {
  return inChina(publishedAt).format('YYYY-MM')
}

/** Keeps the given order; articles of one month that stand together come under one head. */
export function byMonth(articles: readonly ArticleCard[], counts: readonly MonthCount[]): Month[] {
  const totals = new Map(counts.map(({ month, articles: total }) => [month, total]))
  const months: Month[] = []
  for (const article of articles) {
    const name = monthText(article.publishedAt)
    const last = months[months.length - 1]
    if (last?.name === name) last.articles.push(article)
    else months.push({ name, total: totals.get(monthOf(article.publishedAt)) ?? 0, articles: [article] })
  }
  return months
}
