// An article on its way to readers, opened by somebody who works for its org: what it is, where it stands, and who asks.

import { ApiError } from '../../miniprogram/contract/errors'
import type { ReviewSettings } from '../../miniprogram/staff/contract/workflow'
import type { Context } from '../domain/door/action'
import type { Membership } from '../domain/member/roles'
import { circlesOf, decide, type Actor, type Stand } from '../domain/review/decide'
import type { Move } from '../domain/review/moves'
import { getArticle } from '../store/articles'
import type { ArticleDocument, DraftDocument, OrgDocument } from '../store/documents'
import { getDraft } from '../store/drafts'
import { getOrg } from '../store/orgs'
import { reviewSettingsOf } from '../store/review-settings'
import { demand, staffOf } from './permission'

export interface OwnArticle {
  article: ArticleDocument
  org: OrgDocument
  /** Absent where it was brought in and never worked on. */
  draft?: DraftDocument
  memberships: Membership[]
  settings: ReviewSettings
  openid: string
}

export type OwnDraft = OwnArticle & Required<Pick<OwnArticle, 'draft'>>

/** ApiError: not_allowed for who does not work for its org, not_found. */
export async function ownArticle(articleId: string, context: Context): Promise<OwnArticle> {
  const memberships = await staffOf(context)
  const [article, draft] = await Promise.all([getArticle(articleId), getDraft(articleId)])
  const org = article && (await getOrg(article.orgId))
  if (!article || !org) throw new ApiError('not_found', '没有这篇文章')
  demand('draft', memberships, org.path)
  const settings = await reviewSettingsOf(org)
  return { article, org, ...(draft ? { draft } : {}), memberships, settings, openid: context.caller.openid ?? '' }
}

/** ApiError also where there is no draft of it. */
export async function ownDraft(articleId: string, context: Context): Promise<OwnDraft> {
  const own = await ownArticle(articleId, context)
  if (!own.draft) throw new ApiError('not_found', '这篇文章没有草稿')
  return { ...own, draft: own.draft }
}

/** Without a draft readers have it as it is. */
export function standOf({ article, draft }: Pick<OwnArticle, 'article' | 'draft'>): Stand {
  const { status } = article
  if (!draft) return { state: status === 'draft' ? 'writing' : 'settled', status }
  return { state: draft.state, status, ...(draft.step === undefined ? {} : { step: draft.step }) }
}

export function actorOf({ draft, memberships, org, settings, openid }: Omit<OwnArticle, 'article'>): Actor {
  // Before it is published for the first time, whoever began it is an author even where others wrote all of it.
  const author = draft !== undefined && (draft.authors.includes(openid) || (draft.published === 0 && draft.writer === openid))
  return { circles: circlesOf(memberships, org.path, settings), author, passed: draft?.passes.some((pass) => pass.openid === openid) ?? false }
}

/** Where the move leads. ApiError: not_allowed, conflict. */
export function mayMove(move: Move, own: OwnArticle): Stand {
  const verdict = decide(move, standOf(own), actorOf(own), own.settings)
  if ('refused' in verdict) throw new ApiError(verdict.refused, verdict.say)
  return verdict
}
