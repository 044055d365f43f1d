// article.list: published articles as cards, newest first, a page at a time.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { readCursor } from '../domain/door/cursor'
import { articleId, cursor, orgId, seriesId } from '../domain/door/fields'
import { cardsOf } from '../store/cards'
import { articlePage } from './article-page'

export const pageSize = 20

const input = z.strictObject({
  orgId: orgId.exactOptional(),
  seriesId: seriesId.exactOptional(),
  after: cursor.exactOptional(),
  limit: z.int().min(1).max(pageSize).exactOptional(),
  except: articleId.exactOptional(),
})

/** Two reads of the database. An org or a series that does not exist has no articles. */
export const articleList = action<ReaderActions['article.list']>(input, async ({ after, limit = pageSize, ...only }) => {
  const { page, next } = await articlePage({ ...only, ...(after ? { after: readCursor(after) } : {}), limit })
  return { articles: await cardsOf(page), ...next }
})
