// Moves of drafts: each in one write, on the revision that was read, so that of two at once one wins.

import { collection, command } from './collection'
import type { DraftDocument, DraftEvent } from './draft-documents'

/** All that a move may set; what is not named is taken away, so that nothing of an earlier place is left. */
export type MovedDraft = Pick<DraftDocument, 'state' | 'passes'> & Partial<Pick<DraftDocument, 'step' | 'publishAt' | 'publishing' | 'returned' | 'hash' | 'dueAt'>>

/** Set only where they are named. */
type Kept = Partial<Pick<DraftDocument, 'authors' | 'published' | 'writer' | 'savedAt'>>

/** What is remembered of a draft: years of work on it. */
const eventsMost = 200

/** The draft as it is then; undefined where somebody was faster, and nothing is written. */
export async function moveDraft(draft: DraftDocument, moved: MovedDraft & Kept, event: DraftEvent | undefined, at: Date): Promise<DraftDocument | undefined> {
  const { state, passes, step, publishAt, publishing, returned, hash, dueAt, ...kept } = moved
  const places = { step, publishAt, publishing, returned, hash, dueAt }
  const events = event ? [...draft.events, event].slice(-eventsMost) : draft.events
  const always = { state, passes, events, rev: draft.rev + 1, changedAt: at, ...kept }
  const written = Object.fromEntries(Object.entries(places).map(([field, value]) => [field, value === undefined ? command.remove() : command.set(value)]))
  const updated = await collection('drafts').update({ _id: draft._id, rev: draft.rev, state: draft.state }, { ...always, ...written })
  if (updated !== 1) return undefined
  const rest = { ...draft }
  for (const field of ['step', 'publishAt', 'publishing', 'returned', 'hash', 'dueAt'] as const) delete rest[field]
  return { ...rest, ...always, ...Object.fromEntries(Object.entries(places).filter(([, value]) => value !== undefined)) }
}

/** As it stands, for a move that does not touch the work on the text. */
export function asItStands({ state, passes, step, publishAt, publishing, returned, hash, dueAt }: DraftDocument): MovedDraft {
  const places = Object.entries({ step, publishAt, publishing, returned, hash, dueAt }).filter(([, value]) => value !== undefined)
  return { state, passes, ...Object.fromEntries(places) }
}
