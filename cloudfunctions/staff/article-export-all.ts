// article.exportAll: every article of an org and of those below it in one form, as .zip files, a part a call, each behind a link that ends after an hour.

import { zipSync } from 'fflate'
import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { articleForms } from '../../miniprogram/reports/contract/exports'
import { action, type Context } from '../domain/door/action'
import { archiveNext, orgId } from '../domain/door/fields'
import { fileNameOf } from '../domain/takeout/article'
import { dayOf } from '../domain/view/day'
import { articlesFrom, countArticles, orgsFrom } from '../store/archive-read'
import type { ArticleDocument, OrgDocument } from '../store/documents'
import { getDraft } from '../store/drafts'
import { getOrg } from '../store/orgs'
import { articleFile } from './article-file'
import { keepExport } from './export-file'
import { demand, staffOf } from './permission'

const input = z.strictObject({ orgId, form: z.enum(articleForms), next: archiveNext.exactOptional() })

/** ms, bytes: a call answers long before the function is cut off, and holds what it makes in memory. */
const enough = 20_000
const fullBytes = 48_000_000

/** What no font has is 〓 in a PDF. ApiError: not_allowed, not_found, bad_input. */
export const articleExportAll = action<StaffActions['article.exportAll']>(input, async ({ orgId: id, form, next }, context) => {
  const [memberships, root] = await Promise.all([staffOf(context), getOrg(id)])
  if (!root) throw new ApiError('not_found', '没有这个单位')
  demand('takeAll', memberships, root.path)
  const orgs = await orgsFrom(root)
  const [part = '1', begun = '0', fromOrg = orgs[0]?._id ?? '', fromArticle = '-'] = next?.split('.') ?? []
  if (!orgs.some(({ _id }) => _id === fromOrg)) throw new ApiError('bad_input', 'next: no org of these')
  const at = context.now()
  const entries: Record<string, Uint8Array> = {}
  const leftOut: string[] = []
  let [done, size, end] = [Number(begun), 0, '']
  for await (const { org, article } of articlesBehind(orgs, fromOrg, fromArticle === '-' ? '' : fromArticle)) {
    if (Object.keys(entries).length > 0 && (size >= fullBytes || context.now() - at > enough)) {
      end = [Number(part) + 1, done, org._id, article._id, 0].join('.')
      break
    }
    const file = await fileOf(article, org, form, context)
    if (file === 'too_large') leftOut.push(`${org.name} ${article.title}`)
    else if (file) {
      entries[freeName(entries, `${fileNameOf(org.name)}/${fileNameOf(file.title) || '没有题目'}`, file.form)] = file.bytes
      size += file.bytes.length
    }
    done += 1
  }
  const alone = part === '1' && end === ''
  const name = fileNameOf(`${root.name} 全部文章 ${form} ${dayOf(at)}${alone ? '' : ` 第${part}部分`}.zip`)
  // Word files and PDFs are packed already; text is not.
  const bytes = zipSync(entries, { level: form === 'html' ? 6 : 0, mtime: new Date(at) })
  const kept = await keepExport({ orgId: id, file: `all-${form}-${part}.zip`, name, action: 'article.exportAll', at }, bytes, context)
  return { part: { ...kept, bytes: bytes.length }, done, of: await countArticles(orgs.map(({ _id }) => _id)), leftOut, ...(end === '' ? {} : { next: end }) }
})

async function* articlesBehind(orgs: readonly OrgDocument[], fromOrg: string, fromArticle: string): AsyncGenerator<{ org: OrgDocument; article: ArticleDocument }> {
  for (const org of orgs.filter(({ _id }) => _id >= fromOrg)) {
    for (let from = org._id === fromOrg ? fromArticle : ''; ; ) {
      const articles = await articlesFrom(org._id, from)
      for (const article of articles) yield { org, article }
      const last = articles.at(-1)
      if (articles.length < 100 || !last) break
      // Ids have one length, so this is the first one behind it.
      from = `${last._id}0`
    }
  }
}

/** Undefined for what was thrown away before anybody saw it. */
async function fileOf(article: ArticleDocument, org: OrgDocument, form: (typeof articleForms)[number], context: Context) {
  if (article.status === 'draft' && (await getDraft(article._id))?.state === 'discarded') return undefined
  try {
    return await articleFile(article, org, form, new Date(context.now()))
  } catch (error) {
    if (error instanceof ApiError && error.code === 'too_large') return 'too_large'
    throw error
  }
}

function freeName(taken: object, name: string, form: string): string {
  for (let count = 1; ; count += 1) {
    const full = count === 1 ? `${name}.${form}` : `${name} (${count}).${form}`
    if (!(full in taken)) return full
  }
}
