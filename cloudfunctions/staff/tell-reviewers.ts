// Puts into the outbox what tells the reviewers of an org that an article waits for them, those who asked for it and did not write it.

import type { Context } from '../domain/door/action'
import type { DraftDocument, OrgDocument } from '../store/documents'
import { addReminders } from '../store/reminders'
import { reminderSettings } from '../store/settings'
import { reviewersWaiting } from '../store/subscriptions'
import { reviewersOf } from './reviewers'

/** What its messages are kept under: each time it comes before reviewers they are told anew. */
export function submissionOf({ _id, rev }: Pick<DraftDocument, '_id' | 'rev'>): string {
  return `review.${_id}.${rev}`
}

/** Nothing is sent yet: the phone asks for that once it has its answer (review.tell), else the timed work does it. Fails in the log only: the article is submitted, whatever becomes of this. */
export async function tellReviewers({ _id: articleId, orgId, rev, authors, passes, state }: DraftDocument, org: OrgDocument, context: Context): Promise<void> {
  if (state !== 'review') return
  try {
    const settings = await reminderSettings('review')
    if (!settings) return
    const [waiting, may] = await Promise.all([reviewersWaiting(org.path), reviewersOf(org)])
    // Whose role was taken away hears no more of it.
    const reviewers = new Set(may)
    const others = waiting.filter(({ openid }) => reviewers.has(openid) && !authors.includes(openid) && !passes.some((pass) => pass.openid === openid))
    await addReminders({ about: 'review', publicationId: submissionOf({ _id: articleId, rev }), articleId, orgId }, others.filter(({ balance }) => balance > 0), settings.templateId)
  } catch (error) {
    context.logFailure('tell reviewers', error)
  }
}
