// archive.make: everything of an org and of those below it as readable lines and files, a part a call, each behind a link that ends after an hour.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action, type Context } from '../domain/door/action'
import { archiveId, archiveNext, orgId } from '../domain/door/fields'
import { fileNameOf } from '../domain/takeout/article'
import { dayOf, hourOf } from '../domain/view/day'
import { articlesFrom, countArticles, orgsFrom } from '../store/archive-read'
import type { OrgDocument } from '../store/documents'
import { getOrg } from '../store/orgs'
import { ArchivePart } from './archive-part'
import { unitOfArticle, unitOfOrg, type Unit } from './archive-unit'
import { keepExport } from './export-file'
import { demand, staffOf } from './permission'

const input = z.strictObject({ orgId, archiveId, next: archiveNext.exactOptional() })

/** ms: a call answers long before the function is cut off. */
const enough = 20_000

/** A person's next archive of the org takes the place of the one before. ApiError: not_allowed, not_found, bad_input. */
export const archiveMake = action<StaffActions['archive.make']>(input, async ({ orgId: id, archiveId: archive, next }, context) => {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(id)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('takeAll', memberships, org.path)
  const orgs = await orgsFrom(org)
  const begin = standOf(next, orgs)
  const part = new ArchivePart()
  const at = context.now()
  const [end, of] = await Promise.all([fill(part, begin, orgs, context), countArticles(orgs.map(({ _id }) => _id))])
  const said = { format: 'yuelan-archive', version: 1, archive, org: { id, name: org.name }, orgNames: Object.fromEntries(orgs.map(({ _id, name }) => [_id, name])), part: begin.part, last: end === undefined, made: new Date(at).toISOString(), through: hourOf(at) } as const
  const { bytes, leftOut } = part.zipped(said)
  const alone = begin.part === 1 && !end
  const name = fileNameOf(`${org.name} 备份 ${dayOf(at)}${alone ? '' : ` 第${begin.part}部分`}.zip`)
  const kept = await keepExport({ orgId: id, file: `archive-${begin.part}.zip`, name, action: 'archive.make', at }, bytes, context)
  return { part: { ...kept, bytes: bytes.length }, done: end?.done ?? of, of, leftOut, ...(end ? { next: textOf(end) } : {}) }
})

/** Where a part begins: at an org ('' for its own unit) or one of its articles, behind so many of its files. */
interface Stand {
  part: number
  done: number
  orgId: string
  articleId: string
  file: number
}

function standOf(next: string | undefined, orgs: readonly OrgDocument[]): Stand {
  const [part = '1', done = '0', orgId_ = orgs[0]?._id ?? '', articleId = '-', file = '0'] = next?.split('.') ?? []
  if (!orgs.some(({ _id }) => _id === orgId_)) throw new ApiError('bad_input', 'next: no org of this archive')
  return { part: Number(part), done: Number(done), orgId: orgId_, articleId: articleId === '-' ? '' : articleId, file: Number(file) }
}

function textOf({ part, done, orgId: org, articleId, file }: Stand): string {
  return [part, done, org, articleId || '-', file].join('.')
}

/** Where the next part begins; undefined where all is in. */
async function fill(part: ArchivePart, begin: Stand, orgs: readonly OrgDocument[], context: Context): Promise<Stand | undefined> {
  const started = context.now()
  const hour = hourOf(started)
  let { done } = begin
  for (const org of orgs.filter(({ _id }) => _id >= begin.orgId)) {
    const resumed = org._id === begin.orgId ? begin : undefined
    const stand = (articleId: string, file: number): Stand => ({ part: begin.part + 1, done, orgId: org._id, articleId, file })
    const isOver = (): boolean => part.isFull || context.now() - started > enough
    if (!resumed?.articleId) {
      const file = await addUnit(part, await unitOfOrg(org), resumed?.file ?? 0, isOver)
      if (file !== undefined) return stand('', file)
    }
    for (let from = resumed?.articleId ?? ''; ; ) {
      const articles = await articlesFrom(org._id, from)
      for (const article of articles) {
        const skipped = article._id === resumed?.articleId ? resumed.file : 0
        if (isOver() && article._id !== begin.articleId) return stand(article._id, 0)
        const file = await addUnit(part, await unitOfArticle(article, hour, context), skipped, isOver)
        if (file !== undefined) return stand(article._id, file)
        done += 1
      }
      const last = articles.at(-1)
      if (articles.length < 100 || !last) break
      // Ids have one length, so this is the first one behind it.
      from = `${last._id}0`
    }
  }
  return undefined
}

/** How many of its files are in where the part is full before all of them are. */
async function addUnit(part: ArchivePart, unit: Unit, skipped: number, isOver: () => boolean): Promise<number | undefined> {
  if (skipped === 0) part.addDocuments(unit)
  for (const [at, fileId] of unit.files.entries()) {
    if (at < skipped) continue
    // One at least, or the next part would begin where this one did.
    if (at > skipped && isOver()) return at
    await part.addFile(fileId)
  }
  return undefined
}
