// Brings a draft into being, once, whoever tries at once and wherever a call before broke off: its parts first, the draft itself last.

import type { Block } from '../../miniprogram/contract/body'
import { headPart, type DraftHead, type PartContent } from '../../miniprogram/staff/contract/drafts'
import { charactersIn } from '../domain/draft/characters'
import { placesFor } from '../domain/draft/places'
import { sizeOf } from '../domain/draft/size'
import type { DraftDocument, DraftPartDocument } from './documents'
import { insertParts, partIdOf } from './draft-parts'
import { drafts } from './drafts'

/** Of a part that was not made by a change of anybody. */
const noChange = '0'.repeat(16)

export interface NewDraft extends Pick<DraftDocument, 'orgId' | 'writer' | 'state' | 'published'> {
  articleId: string
  head: DraftHead
  blocks: readonly Block[]
}

/** Nobody is the author of what readers have already. What is there already stays. */
export async function makeDraft({ articleId, head, blocks, ...draft }: NewDraft, at: Date): Promise<void> {
  const made = { articleId, rev: 1, changeId: noChange, openid: draft.writer, at }
  const part = (partId: string, content: PartContent): DraftPartDocument => ({ _id: partIdOf(articleId, partId), ...made, partId, size: sizeOf(content), ...content })
  const places = placesFor(blocks.length)
  await insertParts(articleId, [
    part(headPart, { head }),
    ...blocks.map((block, place) => part(block.id, { pos: places[place] ?? '', block })),
  ])
  const authors = draft.state === 'writing' ? [draft.writer] : []
  const counts = { title: head.title, characters: charactersIn({ blocks: [...blocks] }) }
  await drafts().insert({ _id: articleId, ...draft, authors, ...counts, rev: 1, passes: [], events: [], changedAt: at, createdAt: at })
}
