// How readers have an article is changed: withdrawn, published again as it was, archived. What is written in the draft's history first keeps two at once apart.

import type { WorkflowOutput } from '../../miniprogram/staff/contract/workflow'
import { ApiError } from '../../miniprogram/contract/errors'
import type { Context } from '../domain/door/action'
import { decide } from '../domain/review/decide'
import { moves, type Move } from '../domain/review/moves'
import { setStatus, type StatusChange } from '../store/article-status'
import { addAudit } from '../store/audits'
import type { ArticleDocument, DraftDocument, DraftEvent } from '../store/documents'
import { asItStands, moveDraft } from '../store/draft-moves'
import { actorOf, ownArticle, standOf } from './own-article'
import { demandMoved, somebodyFaster, workflowAnswer } from './workflow-answer'

export interface Change {
  move: Extract<Move, 'withdraw' | 'republish' | 'archive'>
  event: Pick<DraftEvent, 'what' | 'comment'>
  change: (at: Date) => StatusChange
  /** Whether it is so already. */
  isDone: (article: ArticleDocument) => boolean
  /** For the log, before the title. */
  say: string
}

/**
 * A repeated call changes nothing but what a crash left undone. After a crash between the history and the head the history says more than was done,
 * until somebody does it again. ApiError: not_allowed, not_found, conflict.
 */
export async function changeForReaders(articleId: string, { move, event, change, isDone, say }: Change, context: Context): Promise<WorkflowOutput> {
  const own = await ownArticle(articleId, context)
  const { article, org, draft, openid } = own
  const verdict = decide(move, standOf(own), actorOf(own), own.settings)
  if ('refused' in verdict && verdict.refused === 'not_allowed') throw new ApiError('not_allowed', verdict.say)
  const at = new Date(context.now())
  if (isDone(article)) {
    await setStatus(article, org, { from: [article.status] })
    return workflowAnswer(articleId, org._id, draft)
  }
  if ('refused' in verdict) throw new ApiError(verdict.refused, verdict.say)
  const moved = draft && (await noteInHistory(draft, verdict.state, { ...event, openid, at }))
  const done = await setStatus(article, org, { from: moves[move].status, change: change(at) })
  if (!done) throw new ApiError('conflict', somebodyFaster)
  await addAudit(`article.${move} ${articleId} ${at.getTime()}`, { openid, action: `article.${move}`, orgId: org._id, targetId: articleId, what: `${say}“${article.title}”` })
  return workflowAnswer(articleId, org._id, moved ?? draft)
}

/** A call that broke off after it is not written down twice. */
async function noteInHistory(draft: DraftDocument, state: DraftDocument['state'], event: DraftEvent): Promise<DraftDocument> {
  const last = draft.events.at(-1)
  const isRepeated = last?.what === event.what && last.openid === event.openid && last.comment === event.comment
  const { publishAt, ...stands } = asItStands(draft)
  const kept = state === 'scheduled' && publishAt ? { publishAt } : {}
  return demandMoved(await moveDraft(draft, { ...stands, ...kept, state }, isRepeated ? undefined : event, event.at))
}
