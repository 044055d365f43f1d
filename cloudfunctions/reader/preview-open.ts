// preview.open: an article as it would be published now, to whoever has a link that holds. It is no open, and nothing is counted.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import type { Article } from '../../miniprogram/contract/articles'
import { bodyVersion } from '../../miniprogram/contract/body'
import { ApiError } from '../../miniprogram/contract/errors'
import { picturesOf } from '../domain/article/limits'
import { action } from '../domain/door/action'
import { previewKey } from '../domain/door/fields'
import type { Content } from '../domain/draft/content'
import { dayOf } from '../domain/view/day'
import { getArticle } from '../store/articles'
import { getBody } from '../store/bodies'
import { orgNameOf } from '../store/cards'
import type { ArticleDocument, OrgDocument } from '../store/documents'
import { draftContent, getDraft } from '../store/drafts'
import { getOrg } from '../store/orgs'
import { findPreview } from '../store/previews'
import { getSeries } from '../store/series'

const input = z.strictObject({ key: previewKey })

/** ApiError not_found for a link that never was or that ended, and for an article that is gone. */
export const previewOpen = action<ReaderActions['preview.open']>(input, async ({ key }, context) => {
  const preview = await findPreview(key, new Date(context.now()))
  if (!preview) throw new ApiError('not_found', '这个预览链接已经失效')
  const { articleId, expiresAt } = preview
  const [head, draft] = await Promise.all([getArticle(articleId), getDraft(articleId)])
  const org = head && (await getOrg(head.orgId))
  if (!org || draft?.state === 'discarded') throw new ApiError('not_found', '这篇文章已经不在了')
  const content = draft ? await draftContent(draft) : await contentOfHead(head)
  return { article: await articleOf(head, org, content, context.now()), published: head.status === 'published', expiresAt: expiresAt.getTime() }
})

/** Of an article that never was a draft. */
async function contentOfHead({ _id, title, createdOn, cover, series }: ArticleDocument): Promise<Content> {
  const body = await getBody(_id)
  return { head: { title, createdOn, ...(cover ? { cover } : {}), ...(series ? { seriesId: series.id } : {}) }, blocks: body?.blocks ?? [] }
}

async function articleOf({ _id, codeId, publishedAt }: ArticleDocument, org: OrgDocument, { head, blocks }: Content, now: number): Promise<Article> {
  const series = head.seriesId ? await getSeries(head.seriesId) : undefined
  const cover = head.cover ?? picturesOf(blocks)[0]
  const today = dayOf(now)
  return {
    id: _id,
    title: head.title || '没有标题',
    org: orgNameOf(org),
    createdOn: head.createdOn,
    ...(publishedAt && today > head.createdOn ? { updatedOn: today } : {}),
    ...(publishedAt && head.correction ? { correction: head.correction } : {}),
    codeId,
    ...(cover ? { cover } : {}),
    ...(series?.orgId === org._id ? { series: { id: series._id, name: series.name } } : {}),
    body: { version: bodyVersion, blocks },
  }
}
