// draft.open: a draft with all its parts, for who works for its org; of an article that nobody worked on yet it is made.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action, type Context } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { draftFromArticle } from './draft-from-article'
import { openedDraft } from './draft-opened'
import { ownArticle, type OwnDraft } from './own-article'

/** ApiError: not_allowed, not_found. */
export const draftOpen = action<StaffActions['draft.open']>(z.strictObject({ articleId }), async ({ articleId: id }, context) => openedDraft(await workedOn(id, context)))

/** The draft of an article, made where there is none. ApiError: not_allowed, not_found. */
export async function workedOn(id: string, context: Context): Promise<OwnDraft> {
  const own = await ownArticle(id, context)
  return { ...own, draft: own.draft ?? (await draftFromArticle(own.article, own.openid, new Date(context.now()))) }
}
