// article.import: a text file becomes an article, through the same checks as any other; the file is deleted, whatever comes of it.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import type { ArticleCreateOutput, ArticleImportInput, ArticleImportOutput } from '../../miniprogram/contract/staff'
import { bodySchema } from '../domain/article/body-schema'
import { importText } from '../domain/article/text/import'
import { action, type Context } from '../domain/door/action'
import { articleId, day, earlierReads, importFileId, orgName, title } from '../domain/door/fields'
import { parse } from '../domain/door/parse'
import type { Membership } from '../domain/member/roles'
import { dayOf } from '../domain/view/day'
import { downloadFile, removeFile } from '../platform/files'
import { getOrg } from '../store/orgs'
import { createArticle, findCreated } from './create'
import { planOrg, settleOrg } from './import-org'
import { demandWriting, staffOf } from './permission'

const input = z.strictObject({
  articleId,
  fileId: importFileId,
  orgName: orgName.exactOptional(),
  title: title.exactOptional(),
  createdOn: day.exactOptional(),
  earlierReads: earlierReads.exactOptional(),
  publish: z.boolean(),
})

/** ApiError: not_allowed, bad_input, too_large, conflict; nothing is written then. */
export const articleImport = action<StaffActions['article.import']>(input, async (wanted, context) => {
  try {
    return await importArticle(wanted, context)
  } finally {
    await removeFile(wanted.fileId).catch((error: unknown) => context.logFailure('remove import', error))
  }
})

async function importArticle(wanted: ArticleImportInput, context: Context): Promise<ArticleImportOutput> {
  const { articleId: id, fileId, publish, ...said } = wanted
  const memberships = await staffOf(context)
  const known = await findCreated(id)
  if (known) return repeated(known, memberships)
  const text = importText(await download(fileId), said)
  const head = parse(headSchema, { title: text.title, ...(text.orgName === undefined ? {} : { orgName: text.orgName }) })
  const org = await planOrg(head.orgName, memberships)
  demandWriting(memberships, org.path, publish)
  const body = parse(bodySchema, text.body)
  const article = {
    articleId: id,
    orgId: org._id,
    title: head.title,
    createdOn: text.createdOn ?? dayOf(context.now()),
    earlierReads: text.earlierReads,
    body,
    publish,
  }
  const created = await createArticle(article, context, () => settleOrg(org))
  return { ...created, report: text.report }
}

/** The call before this one has used up the file: the answer is the same, and there is nothing to report. */
async function repeated(created: ArticleCreateOutput, memberships: readonly Membership[]): Promise<ArticleImportOutput> {
  const org = await getOrg(created.orgId)
  demandWriting(memberships, org?.path ?? [], false)
  return { ...created, report: { taken: [], dropped: [] } }
}

const headSchema = z.strictObject({ title, orgName: orgName.exactOptional() })

async function download(fileId: string): Promise<Uint8Array> {
  try {
    return await downloadFile(fileId)
  } catch {
    throw new ApiError('bad_input', '没有收到文件，请再传一次')
  }
}
