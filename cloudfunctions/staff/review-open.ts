// review.open: where an article stands, what was done to it so far, and what content safety says of its text as it is now.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { moveNames } from '../../miniprogram/staff/contract/workflow'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { hashOf } from '../domain/draft/content'
import { decide } from '../domain/review/decide'
import { spokenState } from '../domain/review/spoken-state'
import { verdictOf } from '../domain/safety/verdict'
import { draftContent } from '../store/drafts'
import { goneName, namesOf } from '../store/member-names'
import { getSafety } from '../store/safety-checks'
import { actorOf, ownDraft, standOf } from './own-article'

/** ApiError: not_allowed, not_found. */
export const reviewOpen = action<StaffActions['review.open']>(z.strictObject({ articleId }), async ({ articleId: id }, context) => {
  const own = await ownDraft(id, context)
  const { draft, org, settings } = own
  const safety = await getSafety(id, hashOf(await draftContent(draft)))
  const { findings = [], allowed = {} } = safety ?? {}
  const names = await namesOf([...draft.events.map(({ openid }) => openid), ...Object.values(allowed)], org.path)
  const nameOf = (openid: string): string => names.get(openid) ?? goneName
  return {
    state: spokenState(draft),
    rev: draft.rev,
    moves: moveNames.filter((move) => !('refused' in decide(move, standOf(own), actorOf(own), settings))),
    settings,
    history: draft.events.map(({ openid, at, rev: _rev, ...event }) => ({ ...event, by: nameOf(openid), at: at.getTime() })),
    safety: {
      status: verdictOf(safety, context.now()),
      findings: findings.map((finding) => {
        const by = allowed[finding.id]
        return { ...finding, ...(by === undefined ? {} : { allowedBy: nameOf(by) }) }
      }),
    },
  }
})
