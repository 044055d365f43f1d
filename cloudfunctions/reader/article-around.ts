// article.around: what the same org published next to an article.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { getArticle, listPublished } from '../store/articles'
import { cardsOf } from '../store/cards'

const input = z.strictObject({ articleId })

/** Four reads of the database, three where it stands alone. ApiError not_found for one that is not published. */
export const articleAround = action<ReaderActions['article.around']>(input, async ({ articleId: id }) => {
  const article = await getArticle(id)
  if (article?.status !== 'published' || !article.publishedAt) throw new ApiError('not_found', 'There is no such article')
  const place = { publishedAt: article.publishedAt.getTime(), id }
  const { orgId } = article
  const [[earlier], [later]] = await Promise.all([
    listPublished({ orgId, after: place, limit: 1 }),
    listPublished({ orgId, before: place, limit: 1 }),
  ])
  const cards = await cardsOf([later, earlier].filter((each) => each !== undefined))
  const cardOf = (each: typeof later): (typeof cards)[number] | undefined => cards.find((card) => card.id === each?._id)
  const [laterCard, earlierCard] = [cardOf(later), cardOf(earlier)]
  return { ...(laterCard ? { later: laterCard } : {}), ...(earlierCard ? { earlier: earlierCard } : {}) }
})
