// One article as a file: what readers have, or of what was never published the draft, in the form of an office program.

import type { ArticleForm } from '../../miniprogram/reports/contract/exports'
import { filesOf } from '../domain/article/files'
import { picturesOf } from '../domain/article/limits'
import type { TakenArticle } from '../domain/takeout/article'
import { dayOf } from '../domain/view/day'
import { addressesOf } from '../platform/files'
import { getBody } from '../store/bodies'
import type { ArticleDocument, OrgDocument } from '../store/documents'
import { draftContent, getDraft } from '../store/drafts'
import { articleDocx } from './article-docx'
import { articleHtml } from './article-html'
import { articlePdf } from './article-pdf'
import { takenPictures } from './export-pictures'

/** `form` is its ending. `missing`: characters that no font has. `leftOut`: how many pictures are only named in it. */
export interface ArticleFile {
  title: string
  bytes: Uint8Array
  form: string
  missing: string[]
  leftOut: number
}

/** ApiError too_large. */
export async function articleFile(article: ArticleDocument, org: OrgDocument, form: ArticleForm, madeAt: Date): Promise<ArticleFile> {
  const taken = await takenArticle(article, org)
  const images = picturesOf(taken.blocks)
  const [pictures, addresses] = await Promise.all([takenPictures(images.map(({ fileId }) => fileId)), addressesOf(filesOf(taken.blocks))])
  const { holds, ...file } = await makers[form](taken, { pictures, addresses }, madeAt)
  return { title: taken.title, ...file, leftOut: images.filter(({ fileId }) => !holds(fileId)).length }
}

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

const makers: Record<ArticleForm, (article: TakenArticle, stored: Stored, madeAt: Date) => Promise<Made>> = {
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
