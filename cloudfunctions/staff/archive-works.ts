// What has to be done to put a part of an archive back, as steps of which each may be repeated: files first, so that no text shows before its pictures.

import type { Archived, ArchivedName } from '../domain/archive/lines'
import { archivedNames } from '../domain/archive/lines'
import { dayOf } from '../domain/view/day'
import { putFile } from '../platform/files'
import { putArchived } from '../store/archive-write'
import { settleDays, settleOrgDay } from '../store/closed-hours'
import { viewKeys } from '../store/keys'
import { putSearchText } from '../store/search-texts'
import type { Context } from '../domain/door/action'
import { draftsFor } from './archive-drafts'
import { movedTo } from './archive-files'
import type { OpenPart } from './archive-open'

type Work = () => Promise<unknown>

/** Put in by ways of their own. */
const later: readonly ArchivedName[] = ['orgs', 'members', 'articles', 'drafts', 'draft_blocks', 'safety_checks']

const documentsAtOnce = 64
const filesAtOnce = 4

/** `prefix` is what ids of files begin with here. */
export function worksOf(part: OpenPart, prefix: string, context: Context): Work[] {
  const { manifest, documents, files } = part
  const moved = <T>(value: T): T => movedTo(value, manifest.filePrefix, prefix)
  const ofFiles = batches([...files], filesAtOnce).map((some): Work => () => Promise.all(some.map(([path, bytes]) => putFile(path, bytes))))
  const ofDocuments = archivedNames
    .filter((name) => !later.includes(name))
    .flatMap((name) => batches<object>(documents[name], documentsAtOnce).map((some): Work => () => putArchived(name, some.map(moved) as Archived<ArchivedName>[] as never)))
  const hours = documents.view_hours
  const days = distinct(hours.map(({ articleId, day }) => ({ articleId, day, through: manifest.through })))
  const ofDays = batches(days, documentsAtOnce).map((some): Work => () => settleDays(some))
  const orgDays = distinct(hours.map(({ orgId, day }) => ({ orgId, day })))
  const ofOrgDays = batches(orgDays, 8).map((some): Work => () => Promise.all(some.map(({ orgId, day }) => settleOrgDay(orgId, day, manifest.through))))
  const ofArticles = batches(documents.articles, 8).map((some): Work => () => Promise.all(some.map((article) => putArticle(moved(article), part, context))))
  // A draft comes when all that it speaks of is there.
  const ofDrafts = draftsFor(part, prefix, context.now()).map(({ name, documents: some }) => batches<object>(some, documentsAtOnce).map((few): Work => () => putArchived(name, few as never)))
  return [...ofFiles, ...ofDocuments, ...ofDays, ...ofOrgDays, ...ofArticles, ...ofDrafts.flat()]
}

/** Findable before it is there, as when it is published. */
async function putArticle(article: Archived<'articles'>, { manifest, documents }: OpenPart, context: Context): Promise<void> {
  const { _id, orgId, title, status, publishedAt } = article
  const body = documents.article_bodies.find((one) => one._id === _id)
  if (body && status === 'published') await putSearchText(_id, { orgId, orgName: manifest.orgNames[orgId] ?? '', title, body, ...(publishedAt ? { publishedAt } : {}) })
  // Readers are named anew here; as many as there were are known.
  const since = (await viewKeys(context)).sinceOf(dayOf(context.now()))
  await putArchived('articles', [{ ...article, peopleSince: since }])
}

/** Staff, and the orgs of a part, below the one that the archive was made of, which has nobody above it here. */
export async function putLast({ manifest, documents }: OpenPart, prefix: string): Promise<void> {
  const root = manifest.org.id
  const orgs = documents.orgs.map((org) => ({ ...org, ...(org._id === root ? { parentId: null } : {}), path: org.path.slice(Math.max(0, org.path.indexOf(root))) }))
  await putArchived('members', documents.members)
  await putArchived('orgs', movedTo(orgs, manifest.filePrefix, prefix))
}

function batches<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

function distinct<Item extends object>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
