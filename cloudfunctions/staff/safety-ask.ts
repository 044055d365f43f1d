// safety.ask: content safety is asked about the text as it is now, where it was not, or where an answer is late.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { ownDraft } from './own-article'
import { checkedContent } from './safe-content'
import { workflowAnswer } from './workflow-answer'

/** ApiError: not_allowed, not_found, unavailable. */
export const safetyAsk = action<StaffActions['safety.ask']>(z.strictObject({ articleId }), async ({ articleId: id }, context) => {
  const { draft, org } = await ownDraft(id, context)
  await checkedContent(draft, context)
  return workflowAnswer(id, org._id, draft)
})
