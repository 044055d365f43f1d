// picture.prepare: what the phone draws a picture of an article from, with the article's own code in it.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { paragraphsOf } from '../domain/poster/paragraphs'
import { dateWords } from '../domain/poster/subject'
import { getArticle } from '../store/articles'
import { getBody } from '../store/bodies'
import { keptMiniImage } from '../store/code-images'
import { getCode } from '../store/codes'
import { getOrg } from '../store/orgs'
import { codeVersion } from '../store/settings'

const input = z.strictObject({ articleId })

/**
 * Five reads of the database; the first time ever also one call of WeChat's, one file and one write. ApiError: not_found for an article that is
 * not published, conflict where its code is out of use, unavailable where WeChat draws no code now.
 */
export const picturePrepare = action<ReaderActions['picture.prepare']>(input, async ({ articleId: id }) => {
  const article = await getArticle(id)
  if (article?.status !== 'published') throw new ApiError('not_found', 'There is no such article')
  const [org, body, code, version] = await Promise.all([getOrg(article.orgId), getBody(id), getCode(article.codeId), codeVersion()])
  if (!org || !body) throw new ApiError('not_found', 'The article has no org or no body')
  if (!code || code.retired) throw new ApiError('conflict', 'The code of this article leads nowhere')
  const { fileId } = await keptMiniImage(code, version)
  const { title, cover, series, createdOn } = article
  return {
    title,
    orgName: org.name,
    kicker: series?.name ?? '',
    date: dateWords(createdOn).date,
    paragraphs: paragraphsOf(body.blocks),
    ...(cover ? { cover } : {}),
    codeId: code._id,
    codeFileId: fileId,
  }
})
