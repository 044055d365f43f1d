// What else the unit wrote, for the end of an article.

import { listArticles } from '../../cloud/article'
import { inTime } from '../../cloud/patience'
import type { ArticleHead } from '../../components/article-header/head'
import type { ArticleCard } from '../../contract/articles'
import { problemOf } from '../problem'

export interface Around {
  others: ArticleCard[]
  failed: boolean
}

export const nothingAround: Around = { others: [], failed: false }

const most = 3

/** Never rejects: the article is there without it. */
export async function aroundOf({ id, org }: ArticleHead): Promise<Around> {
  try {
    const { articles } = await inTime(listArticles({ orgId: org.id, except: id, limit: most }))
    return { others: articles, failed: false }
  } catch (error) {
    problemOf(error)
    return { others: [], failed: true }
  }
}
