// Drafts and their parts.

import { contentOf, type Content } from '../domain/draft/content'
import { dayOf } from '../domain/view/day'
import { collection, command } from './collection'
import type { DraftDocument, DraftPartDocument } from './draft-documents'

export const drafts = () => collection('drafts')
const parts = () => collection('draft_blocks')

export function getDraft(articleId: string): Promise<DraftDocument | undefined> {
  return drafts().get(articleId)
}

/** Claimed for publishing, by anybody, and not settled. */
export function draftsInPublishing(): Promise<DraftDocument[]> {
  return drafts().find({ state: 'publishing' }, { limit: 100 })
}

/** The first that are to come out by now. */
export function draftsDue(now: Date, limit: number): Promise<DraftDocument[]> {
  return drafts().find({ state: 'scheduled', publishAt: command.lte(now) }, { orderBy: [['publishAt', 'asc']], limit })
}

/** All of a draft, what was removed among them, by id. */
export async function partsOf(articleId: string): Promise<DraftPartDocument[]> {
  const found: DraftPartDocument[] = []
  for (;;) {
    const page = await parts().find({ articleId }, { orderBy: [['_id', 'asc']], limit: 100, skip: found.length })
    found.push(...page)
    if (page.length < 100) return found
  }
}

export async function draftContent(draft: DraftDocument): Promise<Content> {
  return contentOf(await partsOf(draft._id), dayOf(draft.createdAt.getTime()))
}

/** Only while the draft is as it was read, and nobody counted since. */
export async function setCounts({ _id, rev, counted }: DraftDocument, counts: Pick<DraftDocument, 'title' | 'characters'>): Promise<boolean> {
  return (await drafts().update({ _id, rev, counted: counted ?? command.exists(false) }, { ...counts, counted: (counted ?? 0) + 1 })) === 1
}
