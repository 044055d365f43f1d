// What an archive takes of one org, or of one article: its documents without readers, and the ids of its files.

import type { ArchivedDocuments, ArchivedName } from '../domain/archive/lines'
import { noDocuments } from '../domain/archive/lines'
import { coversOf, filesOf } from '../domain/article/files'
import type { Context } from '../domain/door/action'
import { dayOf, dayOfHour } from '../domain/view/day'
import { tallyOf } from '../domain/view/tally'
import { boardsOfOrg, codesOfTargets, hoursThrough, lastingVersions, safetyChecksOf, skipsOfArticle } from '../store/archive-read'
import { getBody } from '../store/bodies'
import type { ArticleDocument, CodeDocument, OrgDocument } from '../store/documents'
import { getDraft, partsOf } from '../store/drafts'
import { viewKeys } from '../store/keys'
import { unenteredByHour } from '../store/readers'
import { getSeriesOf } from '../store/series'
import { tallySpans } from '../store/views'
import { workOfOrg } from './archive-work'

export interface Unit {
  documents: ArchivedDocuments
  /** Each once, in an order that does not change. */
  files: string[]
}

/** Its shape is the collection's: every line is asked before it is written (archive-part.ts). */
function add(documents: ArchivedDocuments, name: ArchivedName, some: readonly object[]): void {
  const all: object[] = documents[name]
  all.push(...some)
}

export async function unitOfOrg(org: OrgDocument): Promise<Unit> {
  const [series, boards, work] = await Promise.all([getSeriesOf(org._id), boardsOfOrg(org._id), workOfOrg(org._id)])
  const codes = await codesOfTargets([org._id, ...boards.map(({ _id }) => _id)])
  const documents = noDocuments()
  add(documents, 'orgs', [org])
  add(documents, 'series', series)
  add(documents, 'codes', codes.map(withoutImages))
  add(documents, 'boards', boards)
  for (const [name, some] of Object.entries(work.documents)) add(documents, name as keyof typeof work.documents, some)
  const photos = boards.flatMap(({ photo }) => (photo ? [photo.fileId, photo.thumbId] : []))
  return { documents, files: [...new Set([...(org.avatar ? [org.avatar] : []), ...photos, ...work.files])].sort() }
}

/** `hour` is the one that goes on: up to it views are counted into the sums. */
export async function unitOfArticle(article: ArticleDocument, hour: string, context: Context): Promise<Unit> {
  const { _id } = article
  const [body, versions, codes, skips, counted] = await Promise.all([getBody(_id), lastingVersions(_id), codesOfTargets([_id]), skipsOfArticle(_id), countedThrough(article, hour, context)])
  const [draft, parts, checks] = await Promise.all([getDraft(_id), partsOf(_id), safetyChecksOf(_id)])
  const documents = noDocuments()
  add(documents, 'articles', [{ ...article, ...counted.head }])
  if (body) add(documents, 'article_bodies', [body])
  if (draft) add(documents, 'drafts', [draft])
  add(documents, 'draft_blocks', parts)
  add(documents, 'safety_checks', checks)
  add(documents, 'article_versions', versions)
  add(documents, 'codes', codes.map(withoutImages))
  add(documents, 'skips', skips)
  add(documents, 'view_hours', counted.hours)
  const written = parts.flatMap((part) => ('block' in part ? [part.block] : []))
  const blocks = [...(body?.blocks ?? []), ...written, ...versions.flatMap((version) => version.blocks)]
  const covers = coversOf([article, ...versions.map(({ head }) => head), ...parts.flatMap((part) => ('head' in part ? [part.head] : []))])
  return { documents, files: [...new Set([...filesOf(blocks), ...covers])].sort() }
}

/** A code is drawn anew where it is put back: what was drawn may be another program's. */
function withoutImages({ images: _images, ...code }: CodeDocument): object {
  return code
}

type Counted = Required<Pick<ArticleDocument, 'closedTotal' | 'closedThrough' | 'closedPeople' | 'peopleSince'>>

/** As if the open hours had been closed (jobs/close-articles.ts), without writing anything. */
async function countedThrough(article: ArticleDocument, hour: string, context: Context): Promise<{ head: Counted; hours: object[] }> {
  const { _id, orgId, closedTotal, closedThrough, closedPeople = 0, peopleSince = '' } = article
  const keys = await viewKeys(context)
  const since = keys.sinceOf(dayOf(context.now()))
  const known = peopleSince === since ? closedPeople : 0
  const closed = closedThrough === '' ? [] : await hoursThrough(_id, closedThrough)
  if (closedThrough >= hour) return { head: { closedTotal, closedThrough, closedPeople: known, peopleSince: since }, hours: closed }
  const [rows, people] = await Promise.all([tallySpans([{ id: _id, after: closedThrough, through: hour }]), unenteredByHour(_id, closedThrough, hour)])
  const open = [...new Set(rows.map((row) => row.hour))].sort().map((at) => ({
    _id: `${_id}_${at}`,
    articleId: _id,
    orgId,
    day: dayOfHour(at),
    hour: at,
    people: people.get(at) ?? 0,
    ...tallyOf(rows.filter((row) => row.hour === at)),
  }))
  const views = open.reduce((sum, { total }) => sum + total, 0)
  const came = open.reduce((sum, one) => sum + (one.day >= since ? one.people : 0), 0)
  return { head: { closedTotal: closedTotal + views, closedThrough: hour, closedPeople: known + came, peopleSince: since }, hours: [...closed, ...open] }
}
