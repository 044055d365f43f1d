// The client of the articles: open one, list many.

import type { ArticleAroundOutput, ArticleListInput, ArticleListOutput, ArticleOpenInput } from '../contract/articles'
import { callReader } from './call'
import { readArticleOpen } from './read-article'
import type { OpenedArticle } from './read-article'
import { readArticleAround, readArticleList } from './read-card'

/** Opens and counts in one call; sent once for each time a reader opens the page. */
export function openArticle(input: ArticleOpenInput): Promise<OpenedArticle> {
  return callReader('article.open', input, readArticleOpen)
}

export function listArticles(input: ArticleListInput): Promise<ArticleListOutput> {
  return callReader('article.list', input, readArticleList)
}

/** What the same org published next to it. Rejects with `not_found` where it is not published. */
export function articlesAround(articleId: string): Promise<ArticleAroundOutput> {
  return callReader('article.around', { articleId }, readArticleAround)
}
