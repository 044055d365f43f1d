// article.create: an article with its whole body in one call.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { bodySchema } from '../domain/article/body-schema'
import { action } from '../domain/door/action'
import { articleId, day, earlierReads, orgId, title } from '../domain/door/fields'
import { getOrg } from '../store/orgs'
import { createArticle } from './create'
import { demandWriting, staffOf } from './permission'

const input = z.strictObject({
  articleId,
  orgId,
  title,
  createdOn: day,
  body: bodySchema,
  earlierReads: earlierReads.exactOptional(),
  publish: z.boolean(),
})

/** ApiError: not_allowed, not_found for an unknown org, and those of createArticle. */
export const articleCreate = action<StaffActions['article.create']>(input, async ({ earlierReads: reads = 0, ...article }, context) => {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(article.orgId)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demandWriting(memberships, org.path, article.publish)
  return createArticle({ ...article, earlierReads: reads }, context)
})
