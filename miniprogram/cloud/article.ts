// The client of the articles: open one, list many.

import type { ArticleListInput, ArticleListOutput, ArticleOpenInput } from '../contract/articles'
import { callReader } from './call'
import { readArticleOpen } from './read-article'
import type { OpenedArticle } from './read-article'
import { readArticleList } from './read-card'

/** Opens and counts in one call; sent once for each time a reader opens the page. */
export function openArticle(input: ArticleOpenInput): Promise<OpenedArticle> {
  return callReader('article.open', input, readArticleOpen)
}

export function listArticles(input: ArticleListInput): Promise<ArticleListOutput> {
  return callReader('article.list', input, readArticleList)
}
