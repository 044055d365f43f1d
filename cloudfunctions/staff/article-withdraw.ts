// article.withdraw: readers have an article no more, and are told why; also while a complaint about it is looked into.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { workflowLimits } from '../../miniprogram/staff/contract/workflow'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { changeForReaders } from './readers-side'

const reason = z.string().max(workflowLimits.reason * 2).trim().max(workflowLimits.reason)

const input = z
  .strictObject({ articleId, reason, held: z.boolean().exactOptional() })
  .refine(({ reason: said, held }) => held === true || said !== '')

/** What is withdrawn already gets another reason. A repeated call changes nothing. ApiError: not_allowed, not_found, conflict. */
export const articleWithdraw = action<StaffActions['article.withdraw']>(input, ({ articleId: id, reason: said, held = false }, context) =>
  changeForReaders(
    id,
    {
      move: 'withdraw',
      event: { what: held ? 'held' : 'withdrawn', comment: said },
      change: (at) => ({ status: 'withdrawn', withdrawn: { reason: said, at, ...(held ? { held } : {}) } }),
      isDone: ({ status, withdrawn }) => status === 'withdrawn' && withdrawn?.reason === said && (withdrawn.held ?? false) === held,
      say: held ? '停下来核实' : '撤下',
    },
    context,
  ),
)
