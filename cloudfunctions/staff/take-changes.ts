// Changes of a draft's parts are taken: whatever breaks off in between, no word is lost, and no text that changed after its approval stands as approved.

import type { DraftChange } from '../../miniprogram/staff/contract/drafts'
import { ApiError } from '../../miniprogram/contract/errors'
import { refuseGrowth, sizeAfter, sizeOf } from '../domain/draft/size'
import { savePointBefore } from '../domain/draft/save-points'
import { verdictOn } from '../domain/draft/verdict'
import type { DraftDocument, DraftPartDocument } from '../store/documents'
import { partsNamed, wholeOf, writePart } from '../store/draft-parts'
import { keepVersion } from '../store/versions'
import { noteChange } from './note-change'
import type { OwnDraft } from './own-article'
import { settleDraft } from './settle-draft'

/** `theirs`: what is there instead, as it is now. */
export type Outcome = { change: DraftChange } & ({ rev: number } | { theirs: DraftPartDocument })

export interface Taken {
  draft: DraftDocument
  /** In the order of the changes. */
  outcomes: Outcome[]
}

/** Runs before the first write, where something is to be written at all. */
type Before = () => Promise<void>

/** As many parts are written at once. */
const atOnce = 10

/**
 * First the versions of what was there, then the draft itself, which falls back from approval, then the parts, and last what is counted of them and,
 * where somebody approved it meanwhile, the state again. ApiError: too_large, conflict during publishing, not_found when discarded, unavailable.
 */
export async function takeChanges(own: OwnDraft, changes: readonly DraftChange[], at: Date, before: Before = () => Promise.resolve()): Promise<Taken> {
  const { draft, openid } = own
  const there = await partsNamed(draft._id, changes.map(({ partId }) => partId))
  const fresh = changes.filter((change) => verdictOn(change, there.get(change.partId)).is === 'new')
  if (fresh.length === 0) {
    const outcomes = changes.map((change) => outcomeOf(change, there.get(change.partId)))
    // The call before this one may have broken off just ahead of the counting.
    return { draft: outcomes.some((outcome) => 'rev' in outcome) ? await settleDraft(own, at) : draft, outcomes }
  }
  await refuseTooLarge(draft._id, fresh, there)
  await before()
  const point = savePointBefore(draft.savedAt, at)
  if (point && draft.savedAt) await keepVersion(draft, point, { kind: 'save', at: draft.savedAt, keptAt: at })
  const noted = await noteChange(own, at)
  const outcomes: Outcome[] = []
  for (let start = 0; start < changes.length; start += atOnce) {
    const some = changes.slice(start, start + atOnce)
    outcomes.push(...(await Promise.all(some.map((change) => takeChange(draft._id, change, there.get(change.partId), { openid, at })))))
  }
  return { draft: await settleDraft({ ...own, draft: noted }, at), outcomes }
}

async function takeChange(articleId: string, change: DraftChange, there: DraftPartDocument | undefined, who: { openid: string; at: Date }): Promise<Outcome> {
  if (verdictOn(change, there).is !== 'new') return outcomeOf(change, there)
  const rev = await writePart(articleId, change, there, who)
  if (rev !== undefined) return { change, rev }
  // Somebody was faster, maybe this same call sent twice.
  return outcomeOf(change, (await partsNamed(articleId, [change.partId])).get(change.partId))
}

function outcomeOf(change: DraftChange, there: DraftPartDocument | undefined): Outcome {
  const verdict = verdictOn(change, there)
  if (verdict.is === 'known') return { change, rev: verdict.rev }
  if (verdict.is === 'late' && there) return { change, theirs: there }
  throw new ApiError('unavailable', 'The part was there and is not')
}

async function refuseTooLarge(articleId: string, changes: readonly DraftChange[], there: ReadonlyMap<string, DraftPartDocument>): Promise<void> {
  const { size } = await wholeOf(articleId)
  const none = sizeOf({ removed: true })
  const changed = changes.map((change) => ({ before: there.get(change.partId)?.size ?? none, after: sizeOf(change) }))
  refuseGrowth(size, sizeAfter(size, changed))
}
