// review.tell: sends what is due of the messages to reviewers of an article that waits for them, so that nobody who hands one in waits for WeChat.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { sendReminders } from '../store/send-reminders'
import { ownDraft } from './own-article'
import { submissionOf } from './tell-reviewers'

/** Well under the function's time-out; nobody looks at it. */
const budgetMs = 8_000

/** May be called again and again: nobody is told twice. What is left, the timed work sends. ApiError: not_allowed, not_found. */
export const reviewTell = action<StaffActions['review.tell']>(z.strictObject({ articleId }), async ({ articleId: id }, context) => {
  const { draft } = await ownDraft(id, context)
  const started = context.now()
  return { done: await sendReminders({ ...context, isOver: () => context.now() - started > budgetMs }, submissionOf(draft)) }
})
