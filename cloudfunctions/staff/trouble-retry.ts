// trouble.retry: takes up anew what stopped on its way to readers, whoever began it.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { cutOffMs, finishPublishing } from '../store/publishing'
import { ownDraft } from './own-article'
import { checkedContent } from './safe-content'

const input = z.strictObject({ articleId, kind: z.enum(['publishing', 'safety']) })

/** What is not wrong any more is done. ApiError: not_allowed, not_found, conflict where the text is not what was approved, unavailable. */
export const troubleRetry = action<StaffActions['trouble.retry']>(input, async ({ articleId: id, kind }, context) => {
  const { draft } = await ownDraft(id, context)
  if (kind === 'safety') {
    await checkedContent(draft, context)
    return { done: true }
  }
  if (draft.state !== 'publishing') return { done: true }
  // The call that began it may still be at it.
  if (context.now() - (draft.publishing?.at.getTime() ?? 0) <= cutOffMs) return { done: false }
  const { state } = await finishPublishing(draft, context.now())
  return { done: state !== 'publishing' }
})
