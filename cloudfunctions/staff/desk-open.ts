// desk.open: what waits for the caller in an org, and how much there is of everything, in one call.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import type { DeskOpenOutput } from '../../miniprogram/staff/contract/desk'
import { action } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { reminderTroubles, troublesOf } from '../domain/desk/troubles'
import { mayDo } from '../domain/member/roles'
import { decide, type Stand } from '../domain/review/decide'
import { getArticles } from '../store/articles'
import { countBoards } from '../store/boards'
import { orgNameOf } from '../store/cards'
import { countOpenOf } from '../store/complaint-work'
import { countPublished, draftsInHand, draftsUnderWay, lastSafetyOf } from '../store/desk'
import type { DraftDocument } from '../store/documents'
import { countMembers } from '../store/members'
import { getOrg } from '../store/orgs'
import { reviewSettingsOf } from '../store/review-settings'
import { unsentSince } from '../store/told'
import { actorOf, type OwnDraft } from './own-article'
import { demand, staffOf } from './permission'
import { readsToday } from './reads-today'

const draftsShown = 3
/** What nobody can mend is not told for ever. */
const unsentDays = 7

/** ApiError: not_allowed, not_found. */
export const deskOpen = action<StaffActions['desk.open']>(z.strictObject({ orgId }), async ({ orgId: id }, context) => {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(id)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('draft', memberships, org.path)
  const { caller: { openid = '' }, now } = context
  const keepsMembers = mayDo('keepMembers', memberships, org.path)
  const [underWay, inHand, complaints, published, boards, reads, settings, unsent, members] = await Promise.all([
    draftsUnderWay(id),
    draftsInHand(id, openid),
    countOpenOf(id),
    countPublished(id),
    countBoards(id),
    readsToday(id, now()),
    reviewSettingsOf(org),
    unsentSince(id, new Date(now() - unsentDays * 24 * 3_600_000)),
    keepsMembers ? countMembers(id) : undefined,
  ])
  const [safety, articles] = await Promise.all([lastSafetyOf(underWay.map(({ _id }) => _id)), getArticles(unsent.map(({ articleId }) => articleId))])
  const review = underWay.filter((draft) => mayPass({ draft, memberships, org, settings, openid }))
  return {
    ...{ org: orgNameOf(org), complaints, published, boards, reads },
    review: review.length,
    overdue: review.filter(({ dueAt }) => dueAt !== undefined && dueAt.getTime() < now()).length,
    returned: inHand.filter(({ returned }) => returned !== undefined).length,
    drafts: inHand.slice(0, draftsShown).map(deskDraft),
    unfinished: inHand.length,
    scheduled: underWay.filter(({ state }) => state === 'scheduled').length,
    ...(members === undefined ? {} : { members }),
    troubles: [...troublesOf(underWay, safety, now()), ...reminderTroubles(unsent, articles)],
  }
})

function deskDraft({ _id, title, changedAt, characters, returned }: DraftDocument): DeskOpenOutput['drafts'][number] {
  return { articleId: _id, title, changedAt: changedAt.getTime(), characters, returned: returned !== undefined }
}

/** Whether its step waits for somebody whom the caller may be. */
function mayPass({ draft, ...who }: Omit<OwnDraft, 'article'>): boolean {
  const stand: Stand = { state: draft.state, status: 'draft', ...(draft.step === undefined ? {} : { step: draft.step }) }
  return !('refused' in decide('pass', stand, actorOf({ draft, ...who }), who.settings))
}
