// What else the unit wrote: the articles next to this one in time, and its newest.

import { articlesAround, listArticles } from '../../cloud/article'
import { inTime } from '../../cloud/patience'
import type { ArticleHead } from '../../components/article-header/head'
import type { ArticleCard } from '../../contract/articles'
import { problemOf } from '../problem'

/** `later` and `earlier` are null where there is none. */
export interface Around {
  later: ArticleCard | null
  earlier: ArticleCard | null
  others: ArticleCard[]
  failed: boolean
}

export const nothingAround: Around = { later: null, earlier: null, others: [], failed: false }

const othersShown = 3

/** Never rejects: an article is read without it. */
export async function findAround({ id, org }: ArticleHead): Promise<Around> {
  try {
    const [{ later = null, earlier = null }, { articles }] = await inTime(
      Promise.all([articlesAround(id), listArticles({ orgId: org.id, except: id, limit: othersShown })]),
    )
    return { later, earlier, others: articles, failed: false }
  } catch (error) {
    problemOf(error)
    return { ...nothingAround, failed: true }
  }
}
