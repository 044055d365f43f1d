// article.list: published articles as cards, newest first, a page at a time.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { articleId, cursor, orgId } from '../domain/door/fields'
import { listPublished } from '../store/articles'
import { cardsOf } from '../store/cards'

const pageSize = 20

const input = z.strictObject({
  orgId: orgId.exactOptional(),
  after: cursor.exactOptional(),
  limit: z.int().min(1).max(pageSize).exactOptional(),
  except: articleId.exactOptional(),
})

/** Two reads of the database. An org that does not exist has no articles. */
export const articleList = action<ReaderActions['article.list']>(input, async ({ orgId: org, after, limit = pageSize, except }) => {
  const found = await listPublished({
    ...(org ? { orgId: org } : {}),
    ...(after ? { after: readCursor(after) } : {}),
    ...(except ? { except } : {}),
    limit: limit + 1,
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const more = found.length > limit && last?.publishedAt
  return { articles: await cardsOf(page), ...(more ? { next: `${more.getTime()}.${last._id}` } : {}) }
})

/** The schema has seen that there is a point. */
function readCursor(text: string): { publishedAt: number; id: string } {
  const point = text.indexOf('.')
  return { publishedAt: Number(text.slice(0, point)), id: text.slice(point + 1) }
}
