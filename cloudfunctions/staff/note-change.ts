// A draft notes that words of it are about to change, and by whom; what was approved is approved no longer.

import { ApiError } from '../../miniprogram/contract/errors'
import { passesStillGood, stateAfterChange } from '../domain/review/after-change'
import type { DraftDocument, DraftEvent } from '../store/documents'
import { asItStands, moveDraft, type MovedDraft } from '../store/draft-moves'
import { getDraft } from '../store/drafts'
import { dueAfter } from './due'
import type { OwnDraft } from './own-article'

const attempts = 20

/** The draft as it is then. ApiError: conflict during publishing, not_found when discarded or gone, unavailable. */
export async function noteChange(own: OwnDraft, at: Date): Promise<DraftDocument> {
  const { openid } = own
  let draft: DraftDocument | undefined = own.draft
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    demandOpen(draft)
    const isNew = draft.state === 'settled'
    const authors = isNew ? [openid] : [...new Set([...draft.authors, openid])]
    // Who changes what readers have already begins a new piece of work.
    const kept = { authors, writer: isNew ? openid : draft.writer, savedAt: at }
    const noted = await moveDraft(draft, { ...movedBy(own, draft, at), ...kept }, eventOf(own, draft, at), at)
    if (noted) return noted
    draft = await getDraft(draft._id)
  }
  throw new ApiError('unavailable', 'Too many change this draft at once')
}

function demandOpen(draft: DraftDocument | undefined): asserts draft is DraftDocument {
  if (!draft || draft.state === 'discarded') throw new ApiError('not_found', '这篇草稿已经丢弃')
  if (draft.state === 'publishing') throw new ApiError('conflict', '正在发布，请过一会儿再改')
}

/** Where it stands after a change. */
function movedBy({ settings }: OwnDraft, draft: DraftDocument, at: Date): MovedDraft {
  const place = stateAfterChange(draft, settings)
  const passes = passesStillGood(draft.passes, place)
  if (isSamePlace(place, draft)) return { ...asItStands(draft), passes }
  const { returned } = draft
  return { ...place, passes, ...(place.state === 'review' ? { dueAt: dueAfter(at, settings) } : {}), ...(returned ? { returned } : {}) }
}

/** Whether a change takes it back from where it stands. */
export function fallsBack({ settings, draft }: OwnDraft): boolean {
  return !isSamePlace(stateAfterChange(draft, settings), draft)
}

function isSamePlace(one: Pick<DraftDocument, 'state' | 'step'>, other: Pick<DraftDocument, 'state' | 'step'>): boolean {
  return one.state === other.state && one.step === other.step
}

/** History tells of a change only where it undid something. */
function eventOf(own: OwnDraft, draft: DraftDocument, at: Date): DraftEvent | undefined {
  if (draft.state === 'settled' || !fallsBack({ ...own, draft })) return undefined
  return { what: 'changed', openid: own.openid, at, ...(draft.step === undefined ? {} : { step: draft.step }) }
}
