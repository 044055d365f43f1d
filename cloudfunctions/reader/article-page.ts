// A page of published articles, and where the next one begins.

import type { ArticleListOutput } from '../../miniprogram/contract/articles'
import { cursorAt } from '../domain/door/cursor'
import { listPublished, type ListedArticle, type ListQuery } from '../store/articles'

export interface ArticlePage {
  page: ListedArticle[]
  next: Pick<ArticleListOutput, 'next'>
}

/** One read of the database. */
export async function articlePage(query: ListQuery): Promise<ArticlePage> {
  const found = await listPublished({ ...query, limit: query.limit + 1 })
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  const more = found.length > query.limit && last?.publishedAt
  return { page, next: more ? { next: cursorAt({ publishedAt: more.getTime(), id: last._id }) } : {} }
}
