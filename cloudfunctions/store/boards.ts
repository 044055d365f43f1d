// Notice boards: what hangs on each now.

import type { ArticleMine, BoardName } from '../../miniprogram/contract/articles'
import { boardLimits, type BoardPhoto } from '../../miniprogram/staff/contract/boards'
import { collection, command, serverDate } from './collection'
import type { ArticleDocument, BoardDocument, BoardEntry, BodyDocument, CodeDocument, OrgDocument } from './documents'
import { articleMineOf, withoutRelations, withRelations, type RelationFields } from './relations'

export interface Hung {
  article: ArticleDocument
  body?: BodyDocument
  org?: OrgDocument
  mine: ArticleMine
}

interface Row extends ArticleDocument, RelationFields {
  bodies: BodyDocument[]
  orgs: OrgDocument[]
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
    ...(board.mode === 'newest' ? newestOf(board) : one(chosen ?? board.articleIds[0] ?? '')),
    ...lookup('article_bodies', '_id', '_id', 'bodies'),
    ...lookup('orgs', 'orgId', '_id', 'orgs'),
    ...withRelations(openid, { orgId: '$orgId', articleId: '$_id' }),
  ])
  if (!row) return undefined
  const { bodies, orgs, ...article } = withoutRelations(row)
  const [body] = bodies
  const [org] = orgs
  return { article, ...(body ? { body } : {}), ...(org ? { org } : {}), mine: articleMineOf(row) }
}

type Stages = Parameters<ReturnType<typeof collection>['aggregate']>[0]

function newestOf({ orgId, seriesId }: BoardDocument): Stages {
  return [
    ['match', { ...(seriesId === undefined ? { orgId } : { 'series.id': seriesId }), status: 'published' }],
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

/** By id; unknown ids have no entry. At most 100. */
export async function getBoards(ids: readonly string[]): Promise<Map<string, BoardDocument>> {
  const found = ids.length > 0 ? await collection('boards').find({ _id: command.in(ids.slice(0, 100)) }, { limit: 100 }) : []
  return new Map(found.map((board) => [board._id, board]))
}

export type CodedBoard = BoardDocument & { codes: CodeDocument[] }

/** All boards of an org with their codes, by name. One read. */
export function listBoards(orgId: string): Promise<CodedBoard[]> {
  return collection('boards').aggregate<CodedBoard>([
    ['match', { orgId }],
    ['sort', { name: 1 }],
    ['limit', boardLimits.boards],
    ['lookup', { from: 'codes', localField: '_id', foreignField: 'targetId', as: 'codes' }],
  ])
}

export function countBoards(orgId: string): Promise<number> {
  return collection('boards').count({ orgId })
}

/** False when the id is taken; nothing is written then. */
export function insertBoard(board: Omit<BoardDocument, 'createdAt'>): Promise<boolean> {
  return collection('boards').insert({ ...board, createdAt: serverDate() })
}

/** What is remembered of a board: about a year of weekly changes. */
const historyMost = 50

export type BoardChanges = Partial<Pick<BoardDocument, 'name' | 'place' | 'mode' | 'articleIds'>> & { seriesId?: string | null; photo?: BoardPhoto | null }

/** In one write, and only while the board is as it was read: false where somebody was faster. What is null is taken away. */
export async function changeBoard(board: BoardDocument, { seriesId, photo, ...changes }: BoardChanges, entry: BoardEntry): Promise<boolean> {
  const series = seriesId === undefined ? {} : { seriesId: seriesId ?? command.remove() }
  const picture = photo === undefined ? {} : { photo: photo ? command.set(photo) : command.remove() }
  const history = [...(board.history ?? []), entry].slice(-historyMost)
  const asRead = { _id: board._id, changes: board.changes ?? command.exists(false) }
  return (await collection('boards').update(asRead, { ...changes, ...series, ...picture, history, changes: (board.changes ?? 0) + 1 })) === 1
}
