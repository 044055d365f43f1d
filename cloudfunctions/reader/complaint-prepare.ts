// complaint.prepare: what an article is called, for whoever complains about it; the article is not opened and nothing is counted.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { getArticle } from '../store/articles'
import { orgNameOf } from '../store/cards'
import type { ArticleDocument } from '../store/documents'
import { getOrg } from '../store/orgs'

/** ApiError not_allowed without an openid, not_found for an article that is not, or not yet, before the public. */
export const complaintPrepare = action<ReaderActions['complaint.prepare']>(z.strictObject({ articleId }), async (input, { caller: { openid } }) => {
  if (!openid) throw new ApiError('not_allowed', 'A complaint needs somebody to answer')
  const { title, orgId } = await complainable(input.articleId)
  const org = await getOrg(orgId)
  if (!org) throw new ApiError('not_found', 'The org of this article is gone')
  return { title, org: orgNameOf(org) }
})

/** What is or was published. ApiError not_found for anything else, drafts of the caller's own org included. */
export async function complainable(id: string): Promise<ArticleDocument> {
  const article = await getArticle(id)
  if (!article || article.status === 'draft') throw new ApiError('not_found', 'There is no such article')
  return article
}
