// A draft as its staff see it: all that is in it, where it stands, and what the caller may do with it now.

import type { DraftMay, DraftOpenOutput, StoredPart } from '../../miniprogram/staff/contract/drafts'
import { contentIn } from '../domain/draft/verdict'
import { mayDo } from '../domain/member/roles'
import { decide } from '../domain/review/decide'
import type { Move } from '../domain/review/moves'
import { spokenState } from '../domain/review/spoken-state'
import { orgNameOf } from '../store/cards'
import type { DraftDocument, DraftPartDocument } from '../store/documents'
import { partsOf } from '../store/drafts'
import { goneName, namesOf } from '../store/member-names'
import { getSeriesOf, seriesBriefOf } from '../store/series'
import { actorOf, standOf, type OwnDraft } from './own-article'
import { publicationOf } from './workflow-answer'

export async function openedDraft(own: OwnDraft): Promise<DraftOpenOutput> {
  const { article, draft, org, openid } = own
  const [all, series] = await Promise.all([partsOf(draft._id), getSeriesOf(org._id)])
  const parts = all.filter((part) => !('removed' in part))
  const { returned } = draft
  const names = await namesOf([...parts.map((part) => part.openid), ...(returned ? [returned.openid] : [])], org.path)
  const publication = publicationOf(article, org)
  return {
    articleId: draft._id,
    org: orgNameOf(org),
    codeId: article.codeId,
    state: spokenState(draft),
    rev: draft.rev,
    parts: parts.map((part) => storedPart(part, names, openid)),
    may: mayOf(own),
    series: series.map(seriesBriefOf),
    ...(returned ? { returned: { step: returned.step, by: names.get(returned.openid) ?? goneName, at: returned.at.getTime(), comment: returned.comment, marks: returned.marks } } : {}),
    ...(publication ? { publication } : {}),
  }
}

export function storedPart(part: DraftPartDocument, names: ReadonlyMap<string, string>, openid: string): StoredPart {
  const { partId, rev, changeId, at } = part
  return { partId, rev, changeId, at: at.getTime(), by: names.get(part.openid) ?? goneName, mine: part.openid === openid, ...contentIn(part) }
}

function mayOf(own: OwnDraft): DraftMay {
  const may = (move: Move): boolean => !('refused' in decide(move, standOf(own), actorOf(own), own.settings))
  const { draft, article } = own
  return {
    edit: draft.state !== 'publishing' && draft.state !== 'discarded',
    submit: may('submit'),
    review: may('pass'),
    publish: may('publish'),
    withdraw: may('withdraw') && article.status === 'published',
    discard: mayDiscard(own) && isUnseen(draft),
  }
}

/** By who began it, or an admin. */
export function mayDiscard({ draft, memberships, org, openid }: OwnDraft): boolean {
  return draft.writer === openid || mayDo('publish', memberships, org.path)
}

/** Readers have nothing of it, and it is on no way to them. */
export function isUnseen({ state, published }: DraftDocument): boolean {
  return published === 0 && (state === 'writing' || state === 'discarded')
}
