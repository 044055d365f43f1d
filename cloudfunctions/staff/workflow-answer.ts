// What every move answers: where the article stands now, for the one who moved it and for the one who asks again.

import { ApiError } from '../../miniprogram/contract/errors'
import type { Publication, WorkflowOutput } from '../../miniprogram/staff/contract/workflow'
import { spokenState } from '../domain/review/spoken-state'
import type { ArticleDocument, DraftDocument, DraftEvent, OrgDocument } from '../store/documents'
import { getArticle } from '../store/articles'
import { getOrg } from '../store/orgs'
import { standOf } from './own-article'

/** Undefined for what readers never had. */
export function publicationOf({ _id, status, publishedAt, updatedAt, withdrawn }: ArticleDocument, { pinned = [] }: Pick<OrgDocument, 'pinned'>): Publication | undefined {
  if (status === 'draft' || !publishedAt) return undefined
  return {
    status,
    publishedAt: publishedAt.getTime(),
    ...(updatedAt ? { updatedAt: updatedAt.getTime() } : {}),
    ...(withdrawn ? { reason: withdrawn.reason, ...(withdrawn.held ? { held: true } : {}) } : {}),
    pinned: pinned.includes(_id),
  }
}

/** Two reads of the database: what readers have is read anew. */
export async function workflowAnswer(articleId: string, orgId: string, draft: DraftDocument | undefined): Promise<WorkflowOutput> {
  const [article, org] = await Promise.all([getArticle(articleId), getOrg(orgId)])
  if (!article || !org) throw new ApiError('not_found', '没有这篇文章')
  const publication = publicationOf(article, org)
  const state = draft ? spokenState(draft) : spokenState(standOf({ article }))
  return { state, rev: draft?.rev ?? 0, ...(publication ? { publication } : {}) }
}

/** Whether this very move was made already: the call before was answered, and the answer lost. */
export function wasMoved({ events }: DraftDocument, { what, openid, rev }: Pick<DraftEvent, 'what' | 'openid'> & { rev: number }): boolean {
  return events.some((event) => event.what === what && event.openid === openid && event.rev === rev)
}

export const somebodyFaster = '有人刚动过这篇文章，请看过再做'

/** ApiError conflict where the draft is not the one that the person saw. */
export function demandSeen(draft: DraftDocument, rev: number): void {
  if (draft.rev !== rev) throw new ApiError('conflict', somebodyFaster)
}

/** ApiError conflict where somebody was faster. */
export function demandMoved(moved: DraftDocument | undefined): DraftDocument {
  if (!moved) throw new ApiError('conflict', somebodyFaster)
  return moved
}
