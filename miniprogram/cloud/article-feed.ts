// Articles as readers list them, newest first.

import type { ArticleCard, ArticleListInput, ArticleListOutput } from '../contract/articles'
import { Feed } from './feed'

type List = (input: ArticleListInput) => Promise<ArticleListOutput>

export type ArticleFeed = Feed<ArticleCard>

export function articleFeed(list: List, query: { orgId?: string; seriesId?: string; limit?: number }): ArticleFeed {
  return new Feed((after) => list({ ...query, ...(after !== undefined && { after }) }).then(({ articles: items, ...next }) => ({ items, ...next })))
}
