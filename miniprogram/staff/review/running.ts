// Does what was tapped on the page of an article's way.

import { archiveArticle, pinArticle, publishArticle, republishArticle, scheduleArticle, withdrawArticle } from '../cloud/publishing'
import { passReview, recallDraft, returnReview, tellReviewers } from '../cloud/review'
import { sendOutbox } from '../cloud/outbox'
import type { Mark } from '../contract/workflow'
import { Sending } from '../outbox/sending'
import type { Act } from './acts'

export interface Given {
  articleId: string
  /** The revision that the person saw. */
  rev: number
  text?: string
  marks?: Mark[]
  publishAt?: number
}

export function runAct(act: Exclude<Act, 'edit'>, { articleId, rev, text = '', marks = [], publishAt }: Given): Promise<unknown> {
  switch (act) {
    case 'pass':
      return passReview(articleId, rev, text).then(() => tellReviewers(articleId))
    case 'return':
      return returnReview(articleId, rev, text, marks)
    case 'publish':
      return publishArticle(articleId, rev).then(() => tellSubscribers(articleId))
    case 'schedule':
      return scheduleArticle(articleId, rev, publishAt)
    case 'unschedule':
      return scheduleArticle(articleId, rev)
    case 'withdraw':
      return withdrawArticle(articleId, text)
    case 'republish':
      return republishArticle(articleId)
    case 'archive':
      return archiveArticle(articleId)
    case 'recall':
      return recallDraft(articleId)
    default:
      return pinArticle(articleId, act === 'pin')
  }
}

/** At once, while the clock would let them wait for minutes. Nobody waits for it: what is left when the program goes, the clock sends, and nobody hears twice. */
function tellSubscribers(articleId: string): void {
  new Sending(() => sendOutbox(articleId)).go(() => undefined).catch((error: unknown) => console.warn(error))
}
