// Whether a board may show what it is told to, and that in words.

import type { BoardShows } from '../../miniprogram/staff/contract/boards'
import { ApiError } from '../../miniprogram/contract/errors'
import { getArticles } from '../store/articles'
import type { OrgDocument } from '../store/documents'
import { getSeries } from '../store/series'

/** Published articles of the org or of one above it; a series of its own. ApiError bad_input. Answers with what the log says. */
export async function checkShows({ mode, articleIds, seriesId }: BoardShows, { _id: orgId, path }: OrgDocument): Promise<string> {
  if (mode === 'newest' && seriesId === undefined) return '总是最新一篇'
  if (seriesId !== undefined) {
    const series = await getSeries(seriesId)
    if (series?.orgId !== orgId) throw new ApiError('bad_input', '这个单位没有这个专题')
    return `总是“${series.name}”最新一篇`
  }
  const found = await getArticles(articleIds)
  const articles = articleIds.map((id) => found.get(id))
  if (articles.some((article) => article?.status !== 'published' || !path.includes(article.orgId))) {
    throw new ApiError('bad_input', '栏上只能放本单位或上级单位已发布的文章')
  }
  return mode === 'pinned' ? `固定一篇“${articles[0]?.title ?? ''}”` : `${articles.length} 篇里自己选`
}
