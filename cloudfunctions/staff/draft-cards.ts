// Drafts as the desk's lists show them, and where each stands in its list.

import type { DraftCard } from '../../miniprogram/staff/contract/drafts'
import { spokenState } from '../domain/review/spoken-state'
import type { WorkList, listReaders, listWork } from '../store/draft-lists'
import type { OrgDocument } from '../store/documents'
import { toldOfMany } from '../store/told'
import { readsOfMany } from '../store/totals'

/** `writer` is an openid, '' where it is not known; `at` is what the list is ordered by, ms since 1970. */
export interface Listed {
  card: Omit<DraftCard, 'by'>
  writer: string
  at: number
}

export function workCards(rows: Awaited<ReturnType<typeof listWork>>, list: WorkList, now: number): Listed[] {
  return rows.map(({ _id, writer, title, characters, state, step, publishAt, dueAt, changedAt, articles }) => {
    const publishedAt = articles[0]?.publishedAt
    const card = {
      articleId: _id,
      title,
      state: spokenState({ state, ...(step === undefined ? {} : { step }), ...(publishAt ? { publishAt } : {}) }),
      changedAt: changedAt.getTime(),
      characters,
      ...(publishAt ? { publishAt: publishAt.getTime() } : {}),
      ...(publishedAt ? { publishedAt: publishedAt.getTime() } : {}),
      ...(state === 'review' && dueAt && dueAt.getTime() <= now ? { due: true } : {}),
    }
    return { card, writer, at: (list === 'scheduled' && publishAt ? publishAt : changedAt).getTime() }
  })
}

/** Three reads of the database, for the public numbers and for whom the articles told. */
export async function readersCards(rows: Awaited<ReturnType<typeof listReaders>>, { pinned = [] }: OrgDocument): Promise<Listed[]> {
  const [reads, told] = await Promise.all([readsOfMany(rows), toldOfMany(rows.map(({ _id }) => _id))])
  return rows.map((article) => {
    const { _id, title, updatedAt, withdrawn } = article
    const [draft] = article.drafts
    const publishedAt = article.publishedAt?.getTime() ?? 0
    const messages = told.get(_id)
    const changedAt = draft?.changedAt ?? withdrawn?.at ?? updatedAt
    const card = {
      articleId: _id,
      title,
      state: draft ? spokenState(draft) : { name: 'settled' as const },
      changedAt: changedAt?.getTime() ?? publishedAt,
      characters: draft?.characters ?? 0,
      publishedAt,
      reads: reads.get(_id) ?? 0,
      ...(messages ? { told: messages } : {}),
      ...(pinned.includes(_id) ? { pinned: true } : {}),
    }
    return { card, writer: draft?.writer ?? '', at: publishedAt }
  })
}
