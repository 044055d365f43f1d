// draft.save: the parts of a draft that changed on one phone, each taken or answered with what is there instead.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { draftLimits, type ChangeOutcome, type DraftChange } from '../../miniprogram/staff/contract/drafts'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { changesSchema } from '../domain/draft/change-schema'
import { spokenState } from '../domain/review/spoken-state'
import { namesOf } from '../store/member-names'
import { keepVersion } from '../store/versions'
import { storedPart } from './draft-opened'
import { ownDraft, type OwnDraft } from './own-article'
import { takeChanges, type Outcome } from './take-changes'

const input = z.strictObject({ articleId, changes: changesSchema, keep: z.boolean().exactOptional() })

/** A repeated call is answered the same. ApiError: not_allowed, not_found (also when discarded), bad_input, too_large, conflict during publishing, unavailable. */
export const draftSave = action<StaffActions['draft.save']>(input, async ({ articleId: id, changes, keep = false }, context) => {
  refuseLong(changes)
  const own = await ownDraft(id, context)
  const at = new Date(context.now())
  const keepBefore = async (): Promise<void> => {
    if (keep) await keepVersion(own.draft, `k${changes[0]?.changeId ?? ''}`, { kind: 'replaced', at })
  }
  const { draft, outcomes } = await takeChanges(own, changes, at, keepBefore)
  return { outcomes: await spoken(outcomes, own), savedAt: at.getTime(), rev: draft.rev, state: spokenState(draft) }
})

function refuseLong(changes: readonly DraftChange[]): void {
  const bytes = Buffer.byteLength(JSON.stringify(changes))
  if (bytes > draftLimits.saveBytes) throw new ApiError('too_large', `一次存了 ${bytes} 字节，最多 ${draftLimits.saveBytes}`)
}

async function spoken(outcomes: readonly Outcome[], { org, openid }: OwnDraft): Promise<ChangeOutcome[]> {
  const others = outcomes.flatMap((outcome) => ('theirs' in outcome ? [outcome.theirs.openid] : []))
  const names = await namesOf(others, org.path)
  return outcomes.map((outcome) => {
    const { partId, changeId } = outcome.change
    return 'theirs' in outcome ? { partId, changeId, theirs: storedPart(outcome.theirs, names, openid) } : { partId, changeId, rev: outcome.rev }
  })
}
