// board.open: one notice board, what it shows and showed, and what it may follow.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { boardId } from '../domain/door/fields'
import { addressesOf } from '../platform/files'
import { getArticles } from '../store/articles'
import { orgNameOf } from '../store/cards'
import { getSeriesOf } from '../store/series'
import { boardCards, photoSeconds } from './board-cards'
import { boardReads } from './board-reads'
import { ownBoard } from './own-board'

/** ApiError: not_allowed, not_found. */
export const boardOpen = action<StaffActions['board.open']>(z.strictObject({ boardId }), async ({ boardId: id }, context) => {
  const { board, code, org, mayRetire } = await ownBoard(id, 'keepBoards', context)
  const photoId = board.photo?.fileId
  const [series, found, reads, photos] = await Promise.all([
    getSeriesOf(org._id),
    getArticles(board.articleIds),
    boardReads(org.path, context.now()),
    addressesOf(photoId === undefined ? [] : [photoId], photoSeconds),
  ])
  const photo = photos.get(photoId ?? '')
  const [card] = await boardCards([{ ...board, codes: [code] }], org._id, reads)
  if (!card) throw new ApiError('unavailable', 'The board was there and is not')
  const articles = board.articleIds.flatMap((articleId) => {
    const article = found.get(articleId)
    return article ? { id: articleId, title: article.title, published: article.status === 'published' } : []
  })
  return {
    org: orgNameOf(org),
    board: card,
    articles,
    series: series.map(({ _id, name }) => ({ id: _id, name })),
    history: [...(board.history ?? [])].reverse().map(({ at, what }) => ({ at: at.getTime(), what })),
    mayRetire,
    ...(photo === undefined ? {} : { photo }),
  }
})
