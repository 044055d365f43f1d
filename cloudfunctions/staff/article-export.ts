// article.export: one article as a Word file, as HTML with its pictures, or as a PDF, behind a link that ends after an hour.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { articleForms } from '../../miniprogram/staff/contract/exports'
import { filesOf } from '../domain/article/files'
import { picturesOf } from '../domain/article/limits'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { fileNameOf, type TakenArticle } from '../domain/takeout/article'
import { dayOf } from '../domain/view/day'
import { addressesOf } from '../platform/files'
import { getBody } from '../store/bodies'
import { draftContent, getDraft } from '../store/drafts'
import type { ArticleDocument, OrgDocument } from '../store/documents'
import { articleDocx } from './article-docx'
import { articleHtml } from './article-html'
import { articlePdf } from './article-pdf'
import { keepExport } from './export-file'
import { takenPictures } from './export-pictures'
import { getArticle } from '../store/articles'
import { getOrg } from '../store/orgs'
import { demand, staffOf } from './permission'

const input = z.strictObject({ articleId, form: z.enum(articleForms), replaced: z.boolean().exactOptional() })

/** What readers have; of what was never published, the draft. A person's next one of the form takes the place of the one before. ApiError: not_allowed, not_found, too_large. */
export const articleExport = action<StaffActions['article.export']>(input, async ({ articleId: id, form, replaced = false }, context) => {
  const [memberships, article] = await Promise.all([staffOf(context), getArticle(id)])
  const org = article && (await getOrg(article.orgId))
  if (!article || !org) throw new ApiError('not_found', '没有这篇文章')
  demand('takeOut', memberships, org.path)
  const taken = await takenArticle(article, org)
  const images = picturesOf(taken.blocks)
  const [pictures, addresses] = await Promise.all([takenPictures(images.map(({ fileId }) => fileId)), addressesOf(filesOf(taken.blocks))])
  const at = context.now()
  const file = await fileOf[form](taken, { pictures, addresses }, new Date(at))
  if (file.missing.length > 0 && !replaced) return { kind: 'missing', characters: file.missing }
  const leftOut = images.filter(({ fileId }) => !file.holds(fileId)).length
  const name = fileNameOf(`${org.name} ${taken.title}.${file.form}`)
  const kept = await keepExport({ orgId: org._id, file: `${id}.${file.form}`, name, action: 'article.export', at }, file.bytes, context)
  return { kind: 'made', leftOut, ...kept }
})

async function takenArticle(article: ArticleDocument, org: OrgDocument): Promise<TakenArticle> {
  const { title, createdOn, updatedAt, correction, series, signature, status } = article
  const isDraft = status === 'draft'
  const [body, draft] = await Promise.all([getBody(article._id), isDraft ? getDraft(article._id) : undefined])
  const content = draft ? await draftContent(draft) : undefined
  const updatedOn = updatedAt ? dayOf(updatedAt.getTime()) : ''
  return {
    title: content?.head.title ?? title,
    orgName: org.name,
    createdOn: content?.head.createdOn ?? createdOn,
    ...(updatedOn > createdOn ? { updatedOn } : {}),
    ...(correction ? { correction } : {}),
    ...(series ? { series } : {}),
    ...(signature ? { signature } : {}),
    isDraft,
    blocks: content?.blocks ?? body?.blocks ?? [],
  }
}

type Stored = Parameters<typeof articleDocx>[1]

interface Made {
  bytes: Uint8Array
  form: string
  missing: string[]
  /** Whether a picture is in it. */
  holds(fileId: string): boolean
}

const fileOf: Record<(typeof articleForms)[number], (article: TakenArticle, stored: Stored, madeAt: Date) => Promise<Made>> = {
  async docx(article, stored, madeAt) {
    // Word knows no WebP.
    const holds = (fileId: string): boolean => ![undefined, 'webp'].includes(stored.pictures.get(fileId)?.form)
    return { bytes: await articleDocx(article, stored, madeAt), form: 'docx', missing: [], holds }
  },
  async html(article, stored) {
    return { ...(await articleHtml(article, stored)), missing: [], holds: (fileId) => stored.pictures.has(fileId) }
  },
  async pdf(article, stored, madeAt) {
    const { bytes, missing, drawn } = await articlePdf(article, stored, madeAt)
    return { bytes, form: 'pdf', missing, holds: (fileId) => drawn.has(fileId) }
  },
}
