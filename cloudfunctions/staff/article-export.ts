// article.export: one article as a Word file, as HTML with its pictures, or as a PDF, behind a link that ends after an hour.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { articleForms } from '../../miniprogram/reports/contract/exports'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { fileNameOf } from '../domain/takeout/article'
import { getArticle } from '../store/articles'
import { getOrg } from '../store/orgs'
import { articleFile } from './article-file'
import { keepExport } from './export-file'
import { demand, staffOf } from './permission'

const input = z.strictObject({ articleId, form: z.enum(articleForms), replaced: z.boolean().exactOptional() })

/** What readers have; of what was never published, the draft. A person's next one of the form takes the place of the one before. ApiError: not_allowed, not_found, too_large. */
export const articleExport = action<StaffActions['article.export']>(input, async ({ articleId: id, form, replaced = false }, context) => {
  const [memberships, article] = await Promise.all([staffOf(context), getArticle(id)])
  const org = article && (await getOrg(article.orgId))
  if (!article || !org) throw new ApiError('not_found', '没有这篇文章')
  demand('takeOut', memberships, org.path)
  const at = context.now()
  const file = await articleFile(article, org, form, new Date(at))
  if (file.missing.length > 0 && !replaced) return { kind: 'missing', characters: file.missing }
  const name = fileNameOf(`${org.name} ${file.title}.${file.form}`)
  const kept = await keepExport({ orgId: org._id, file: `${id}.${file.form}`, name, action: 'article.export', at }, file.bytes, context)
  return { kind: 'made', leftOut: file.leftOut, ...kept }
})
