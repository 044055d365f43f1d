// outbox.open: whom an article's publication told.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { publicationFor, toldOf } from './outbox-told'

const input = z.strictObject({ articleId })

/** ApiError not_allowed, not_found. */
export const outboxOpen = action<StaffActions['outbox.open']>(input, async ({ articleId: id }, context) => toldOf(await publicationFor(id, 'seeStats', context)))
