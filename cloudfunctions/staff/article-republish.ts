// article.republish: what was withdrawn or archived is back as it was.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { changeForReaders } from './readers-side'

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict for what readers never had. */
export const articleRepublish = action<StaffActions['article.republish']>(z.strictObject({ articleId }), ({ articleId: id }, context) =>
  changeForReaders(
    id,
    {
      move: 'republish',
      event: { what: 'republished' },
      change: () => ({ status: 'published' }),
      isDone: ({ status }) => status === 'published',
      say: '重新登出',
    },
    context,
  ),
)
