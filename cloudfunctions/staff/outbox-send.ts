// outbox.send: sends what is due of an article's reminders, as much as goes in one call; the timed work does the rest.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { sendReminders } from '../store/send-reminders'
import { publicationFor, toldOf } from './outbox-told'

const input = z.strictObject({ articleId })

/** Well under the function's time-out, and short enough for somebody who looks at it. */
const budgetMs = 8_000

/** May be called again and again: nobody is told twice. ApiError not_allowed, not_found. */
export const outboxSend = action<StaffActions['outbox.send']>(input, async ({ articleId: id }, context) => {
  const publication = await publicationFor(id, 'remind', context)
  const started = context.now()
  await sendReminders({ ...context, isOver: () => context.now() - started > budgetMs }, publication.publicationId)
  return toldOf(publication)
})
