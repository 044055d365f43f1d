// Notice boards: what hangs on each now.

import type { BoardName } from '../../miniprogram/contract/articles'
import { collection } from './collection'
import type { ArticleDocument, BoardDocument, BodyDocument, OrgDocument } from './documents'
import { favouriteIdOf, type FavouriteState } from './favourites'

export interface Hung {
  article: ArticleDocument
  body?: BodyDocument
  org?: OrgDocument
  /** The caller's, where the article is of the board's own org; it comes along, so that it costs no read. */
  favourite?: FavouriteState
}

interface Row extends ArticleDocument {
  favouriteId?: string
  bodies: BodyDocument[]
  orgs: OrgDocument[]
  favourites?: FavouriteState[]
}

export function getBoard(id: string): Promise<BoardDocument | undefined> {
  return collection('boards').get(id)
}

/** For readers: without what is the staff's. */
export function boardNameOf({ name, place }: BoardDocument): BoardName {
  return { name, place }
}

/** The article on a board, or the one chosen from its list; undefined where nothing hangs there. One read of the database. */
export async function findHung(board: BoardDocument, chosen: string | undefined, openid: string | undefined): Promise<Hung | undefined> {
  const [row] = await collection('articles').aggregate<Row>([
    ...(board.mode === 'newest' ? newestOf(board.orgId) : one(chosen ?? board.articleIds[0] ?? '')),
    ...lookup('article_bodies', '_id', '_id', 'bodies'),
    ...lookup('orgs', 'orgId', '_id', 'orgs'),
    ...(openid ? withFavourite(favouriteIdOf(openid, board.orgId)) : []),
  ])
  if (!row) return undefined
  const { favouriteId, bodies, orgs, favourites, ...article } = row
  const [body] = bodies
  const [org] = orgs
  const { on = false, seq = 0 } = favourites?.[0] ?? {}
  const known = favouriteId !== undefined && article.orgId === board.orgId
  return { article, ...(body ? { body } : {}), ...(org ? { org } : {}), ...(known ? { favourite: { on, seq } } : {}) }
}

type Stages = Parameters<ReturnType<typeof collection>['aggregate']>[0]

function newestOf(orgId: string): Stages {
  return [
    ['match', { orgId, status: 'published' }],
    ['sort', { publishedAt: -1, _id: -1 }],
    ['limit', 1],
  ]
}

function one(_id: string): Stages {
  return [['match', { _id }]]
}

function lookup(from: string, localField: string, foreignField: string, as: string): Stages {
  return [['lookup', { from, localField, foreignField, as }]]
}

function withFavourite(id: string): Stages {
  return [['addFields', { favouriteId: { $literal: id } }], ...lookup('favourites', 'favouriteId', '_id', 'favourites')]
}
