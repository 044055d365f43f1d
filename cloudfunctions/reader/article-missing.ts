// What article.open replies where there is no article to show: why, and what to read instead.

import type { ArticleCard, ArticleOpenOutput, EmptyReason } from '../../miniprogram/contract/articles'
import { reasonForReaders, type Withdrawn } from '../domain/review/unpublished'
import { dayOf } from '../domain/view/day'
import { publishedAmong } from '../store/articles'
import { boardNameOf } from '../store/boards'
import { cardsOf, listCards, orgNameOf } from '../store/cards'
import type { BoardDocument, OrgDocument } from '../store/documents'

/** How many newer articles the reader is offered. */
const newestShown = 5

/** Two reads of the database. A list with nothing published on it is an empty board. */
export async function offerChoice(board: BoardDocument, org: OrgDocument): Promise<ArticleOpenOutput> {
  const articles = await cardsOf(await publishedAmong(board.articleIds))
  if (articles.length === 0) return tellUnknown({ why: 'empty', org, board })
  return { kind: 'choice', org: orgNameOf(org), board: boardNameOf(board), articles }
}

/** Two reads of the database. */
export async function tellWithdrawn(
  articleId: string,
  org: OrgDocument,
  withdrawn: Withdrawn,
  board: BoardDocument | undefined,
): Promise<ArticleOpenOutput> {
  const newest = await newestOf(org)
  return { kind: 'withdrawn', articleId, org: orgNameOf(org), ...named(board), reason: reasonForReaders(withdrawn), withdrawnOn: dayOf(withdrawn.at.getTime()), newest }
}

/** Two reads of the database, three where the org has published nothing; a board of the newest knows that beforehand. */
export async function tellUnknown({ why, org, board }: { why: EmptyReason; org?: OrgDocument; board?: BoardDocument }): Promise<ArticleOpenOutput> {
  const own = org && !(why === 'empty' && board?.mode === 'newest') ? await newestOf(org) : []
  const newest = own.length > 0 ? own : await listCards({ limit: newestShown })
  return { kind: 'unknown', why, ...(org ? { org: orgNameOf(org) } : {}), ...named(board), newest }
}

function newestOf(org: OrgDocument): Promise<ArticleCard[]> {
  return listCards({ orgId: org._id, limit: newestShown })
}

function named(board: BoardDocument | undefined): Pick<Extract<ArticleOpenOutput, { kind: 'unknown' }>, 'board'> {
  return board ? { board: boardNameOf(board) } : {}
}
