// article.import: a file becomes an article, through the same checks as any other; the file is deleted at the end, whatever comes of it.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { bodyVersion } from '../../miniprogram/contract/body'
import { ApiError } from '../../miniprogram/contract/errors'
import type { ArticleImportInput, ArticleImportOutput } from '../../miniprogram/staff/contract/imports'
import type { ArticleCreateOutput } from '../../miniprogram/contract/staff'
import { bodySchema } from '../domain/article/body-schema'
import { checkBody } from '../domain/article/limits'
import { action, type Context } from '../domain/door/action'
import { articleId, day, earlierReads, fileName, importFileId, orgId, orgName, title } from '../domain/door/fields'
import { parse } from '../domain/door/parse'
import type { Membership } from '../domain/member/roles'
import { dayOf } from '../domain/view/day'
import { getImport } from '../store/imports'
import { getOrg } from '../store/orgs'
import { createArticle, findCreated } from './create'
import { forgetImport, readImport } from './import-file'
import { planOrg, settleOrg, type PlannedOrg } from './import-org'
import { placed, planPictures, storePictures } from './import-pictures'
import { demandWriting, staffOf } from './permission'

const input = z.strictObject({
  articleId,
  fileId: importFileId,
  fileName: fileName.exactOptional(),
  orgId: orgId.exactOptional(),
  orgName: orgName.exactOptional(),
  title: title.exactOptional(),
  createdOn: day.exactOptional(),
  earlierReads: earlierReads.exactOptional(),
  publish: z.boolean(),
})

/** ApiError: not_allowed, not_found, bad_input, too_large, conflict; nothing is left behind then. After any other failure the same call goes on. */
export const articleImport = action<StaffActions['article.import']>(input, async (wanted, context) => {
  let goesOn = false
  try {
    const output = await importArticle(wanted, context)
    goesOn = output.state === 'working'
    return output
  } catch (error) {
    // A fault of the storage among the pictures: another call of the same import may be at work, and the next one goes on.
    goesOn = !(error instanceof ApiError) && (await getImport(wanted.articleId).catch(() => undefined)) !== undefined
    throw error
  } finally {
    if (!goesOn) await forgetImport(wanted.articleId, wanted.fileId, context)
  }
})

async function importArticle(wanted: ArticleImportInput, context: Context): Promise<ArticleImportOutput> {
  const { articleId: id, fileId, publish, orgId: toOrg, ...said } = wanted
  const memberships = await staffOf(context)
  const known = await findCreated(id)
  if (known) return repeated(known, memberships)
  // Before the file is read: whoever may not write here makes no work.
  const named = toOrg === undefined ? undefined : await orgById(toOrg)
  if (named) demandWriting(memberships, named.path, publish)
  const brought = await readImport(fileId, { ...said, ...(named ? { orgName: named.name } : {}) }).catch(async (error: unknown) => {
    // The same call twice at once: the other one was done with the file between our two looks.
    if (await findCreated(id)) return undefined
    throw error
  })
  if (!brought) return importArticle(wanted, context)
  const head = parse(headSchema, { title: brought.title, ...(brought.orgName === undefined ? {} : { orgName: brought.orgName }) })
  const org = named ?? (await planOrg(head.orgName, memberships))
  demandWriting(memberships, org.path, publish)
  const planned = planPictures(id, fileId, brought.pictures)
  const body = parse(bodySchema, { version: bodyVersion, blocks: placed(brought.blocks, planned) })
  checkBody(body)
  const { done, of } = await storePictures(id, fileId, planned, context)
  if (done < of) return { state: 'working', done, of }
  const article = {
    articleId: id,
    orgId: org._id,
    title: head.title,
    createdOn: brought.createdOn ?? dayOf(context.now()),
    earlierReads: brought.earlierReads,
    body,
    publish,
  }
  const created = await createArticle(article, context, () => (named ? Promise.resolve() : settleOrg(org)))
  return { state: 'done', ...created, report: brought.report }
}

async function orgById(id: string): Promise<PlannedOrg> {
  const org = await getOrg(id)
  if (!org) throw new ApiError('not_found', '没有这个单位')
  return org
}

/** The call before this one has used up the file: the answer is the same, and there is nothing to report. */
async function repeated(created: ArticleCreateOutput, memberships: readonly Membership[]): Promise<ArticleImportOutput> {
  const org = await getOrg(created.orgId)
  demandWriting(memberships, org?.path ?? [], false)
  return { state: 'done', ...created, report: { taken: [], dropped: [] } }
}

const headSchema = z.strictObject({ title, orgName: orgName.exactOptional() })
