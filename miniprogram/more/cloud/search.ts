// The client of the search.

import type { ArticleSearchInput, ArticleSearchOutput } from '../contract/search'
import { callReader } from '../../cloud/call'
import { readArticleSearch } from './read-search'

export function searchArticles(input: ArticleSearchInput): Promise<ArticleSearchOutput> {
  return callReader('article.search', input, readArticleSearch)
}
