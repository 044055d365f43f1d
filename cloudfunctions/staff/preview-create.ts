// preview.create: a link that shows an article as it would be published now, for a week.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { previewLimits } from '../../miniprogram/more/contract/previews'
import { action } from '../domain/door/action'
import { articleId, previewKey } from '../domain/door/fields'
import { getArticle } from '../store/articles'
import { getOrg } from '../store/orgs'
import { addPreview, countPreviews } from '../store/previews'
import { demand, staffOf } from './permission'

const input = z.strictObject({ articleId, key: previewKey })
const dayMs = 24 * 3_600_000

/** ApiError not_allowed; not_found; too_many where many links to the article wait; conflict where the key leads elsewhere. */
export const previewCreate = action<StaffActions['preview.create']>(input, async ({ articleId: id, key }, context) => {
  const [memberships, article] = await Promise.all([staffOf(context), getArticle(id)])
  if (!article) throw new ApiError('not_found', '没有这篇文章')
  demand('draft', memberships, (await getOrg(article.orgId))?.path ?? [])
  const now = context.now()
  if ((await countPreviews(id, new Date(now))) >= previewLimits.each) throw new ApiError('too_many', '这篇文章的预览链接太多了，过几天再试')
  const preview = { openid: context.caller.openid ?? '', articleId: id, expiresAt: new Date(now + previewLimits.days * dayMs) }
  const made = await addPreview(key, preview)
  if (made.articleId !== id) throw new ApiError('conflict', '这个链接是另一篇文章的')
  return { expiresAt: made.expiresAt.getTime() }
})
