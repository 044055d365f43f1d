// article.archive: what is out of date is put away; its number and its history stay.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { archivedReason } from '../domain/review/unpublished'
import { changeForReaders } from './readers-side'

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict for what readers never had. */
export const articleArchive = action<StaffActions['article.archive']>(z.strictObject({ articleId }), ({ articleId: id }, context) =>
  changeForReaders(
    id,
    {
      move: 'archive',
      event: { what: 'archived' },
      change: (at) => ({ status: 'archived', withdrawn: { reason: archivedReason, at } }),
      isDone: ({ status }) => status === 'archived',
      say: '收起',
    },
    context,
  ),
)
