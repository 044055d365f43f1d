// Articles under the heads of their months, newest first.

import { monthText } from '../../components/article-card/published'
import type { ArticleCard } from '../../contract/articles'

export interface Month {
  name: string
  articles: ArticleCard[]
}

/** Keeps the given order; articles of one month that stand together come under one head. */
export function byMonth(articles: readonly ArticleCard[]): Month[] {
  const months: Month[] = []
  for (const article of articles) {
    const name = monthText(article.publishedAt)
    const last = months[months.length - 1]
    if (last?.name === name) last.articles.push(article)
    else months.push({ name, articles: [article] })
  }
  return months
}
