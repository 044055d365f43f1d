// outbox.retry: tries again what WeChat refused, once somebody has mended the cause. What may have arrived is not touched.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { tryAgain } from '../store/reminders'
import { publicationFor, toldOf } from './outbox-told'

const input = z.strictObject({ articleId })

/** ApiError not_allowed, not_found. */
export const outboxRetry = action<StaffActions['outbox.retry']>(input, async ({ articleId: id }, context) => {
  const publication = await publicationFor(id, 'remind', context)
  await tryAgain(publication.publicationId, new Date(context.now()))
  return toldOf(publication)
})
