// article.create: an article with its whole body in one call.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { bodySchema, pictureSchema } from '../domain/article/body-schema'
import { action } from '../domain/door/action'
import { articleId, day, earlierReads, orgId, seriesId, title } from '../domain/door/fields'
import { getOrg } from '../store/orgs'
import { getSeries } from '../store/series'
import { createArticle } from './create'
import { demandWriting, staffOf } from './permission'

const input = z.strictObject({
  articleId,
  orgId,
  title,
  createdOn: day,
  body: bodySchema,
  cover: pictureSchema.exactOptional(),
  thumb: pictureSchema.exactOptional(),
  seriesId: seriesId.exactOptional(),
  earlierReads: earlierReads.exactOptional(),
  publish: z.boolean(),
})

/** ApiError: not_allowed, not_found for an unknown org, bad_input for a series of another org, and those of createArticle. */
export const articleCreate = action<StaffActions['article.create']>(input, async ({ earlierReads: reads = 0, seriesId: id, ...article }, context) => {
  const [memberships, org, series] = await Promise.all([staffOf(context), getOrg(article.orgId), id ? getSeries(id) : undefined])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demandWriting(memberships, org.path, article.publish)
  if (id && series?.orgId !== org._id) throw new ApiError('bad_input', '这个单位没有这个专题')
  const named = series ? { series: { id: series._id, name: series.name } } : {}
  return createArticle({ ...article, ...named, earlierReads: reads }, context)
})
