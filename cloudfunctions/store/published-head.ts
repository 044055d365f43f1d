// The head of an article as readers have it, set from what is published: all of it in one write.

import { picturesOf } from '../domain/article/limits'
import type { Content } from '../domain/draft/content'
import { signatureOf } from '../domain/review/signature'
import { dayOf } from '../domain/view/day'
import { collection, command } from './collection'
import type { ArticleDocument, DraftDocument, OrgDocument, PublicationMark } from './documents'
import { namesOf } from './member-names'
import { getSeries } from './series'

export interface Published {
  content: Content
  mark: PublicationMark
  passes: DraftDocument['passes']
  /** Readers never saw it before. */
  isFirst: boolean
}

export async function putPublishedHead({ _id }: ArticleDocument, org: OrgDocument, { content: { head, blocks }, mark, passes, isFirst }: Published): Promise<void> {
  const [series, names] = await Promise.all([head.seriesId ? getSeries(head.seriesId) : undefined, namesOf(passes.map(({ openid }) => openid), org.path)])
  const fields = {
    cover: head.cover ?? picturesOf(blocks)[0],
    square: head.square,
    thumb: head.thumb,
    summary: head.summary || undefined,
    series: series?.orgId === org._id ? { id: series._id, name: series.name } : undefined,
    signature: signatureOf(passes, names, dayOf(mark.at.getTime())),
    correction: isFirst ? undefined : head.correction || undefined,
    withdrawn: undefined,
  }
  const written = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value === undefined ? command.remove() : command.set(value)]))
  const times = isFirst ? { publishedAt: mark.at } : { updatedAt: mark.at }
  await collection('articles').update({ _id }, { title: head.title, createdOn: head.createdOn, status: 'published', ...times, ...written })
}
