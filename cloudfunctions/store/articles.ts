// Heads of articles, and lists of them.

import type { MonthCount } from '../../miniprogram/contract/articles'
import type { Place } from '../domain/door/cursor'
import { collection, command, serverDate } from './collection'
import type { ArticleDocument, OrgDocument } from './documents'
import { pastPlace } from './past-place'

const articles = () => collection('articles')

export function getArticle(id: string): Promise<ArticleDocument | undefined> {
  return articles().get(id)
}

type NewArticle = Omit<ArticleDocument, 'publishedAt' | 'updatedAt' | 'closedTotal' | 'closedThrough'>

/** False when the id is taken; nothing is written then. */
export function insertArticle(article: NewArticle): Promise<boolean> {
  const publishedAt = article.status === 'published' ? serverDate() : null
  return articles().insert({ ...article, publishedAt, updatedAt: null, closedTotal: 0, closedThrough: '' })
}

export interface ListQuery {
  orgId?: string
  /** Articles of any of these; as many as a person's favourites. */
  orgIds?: readonly string[]
  seriesId?: string
  /** Where the page before ended. */
  after?: Place
  /** Turns the list round: from this article on, the oldest first. */
  before?: Place
  except?: string
  limit: number
}

/** `orgs` holds the article's org, and nothing where that is gone. */
export type ListedArticle = ArticleDocument & { orgs: OrgDocument[] }

const withOrg: ['lookup', object] = ['lookup', { from: 'orgs', localField: 'orgId', foreignField: '_id', as: 'orgs' }]

/** Published articles, newest first, ties by id. One read of the database. */
export function listPublished({ orgId, orgIds, seriesId, after, before, except, limit }: ListQuery): Promise<ListedArticle[]> {
  const wanted = {
    status: 'published',
    ...(orgId ? { orgId } : {}),
    ...(orgIds ? { orgId: command.in([...orgIds]) } : {}),
    ...(seriesId ? { 'series.id': seriesId } : {}),
    ...(except ? { _id: command.neq(except) } : {}),
  }
  const turn = before ? 1 : -1
  const from = after ?? before
  const condition = from ? pastPlace(wanted, 'publishedAt', from, turn) : wanted
  return articles().aggregate<ListedArticle>([['match', condition], ['sort', { publishedAt: turn, _id: turn }], ['limit', limit], withOrg])
}

/** Those of these articles that are published, in the order of `ids`. One read of the database, none for none. */
export async function publishedAmong(ids: readonly string[]): Promise<ListedArticle[]> {
  if (ids.length === 0) return []
  const found = await articles().aggregate<ListedArticle>([['match', { _id: command.in([...ids]), status: 'published' }], ['limit', ids.length], withOrg])
  return ids.flatMap((id) => found.filter(({ _id }) => _id === id))
}

/**
 * How many articles each org published after a moment of its own (ms since 1970), by the org's id; an org without any has no entry.
 * One read of the database, which walks as many keys of one index as it counts.
 */
export async function countPublishedSince(since: readonly { orgId: string; at: number }[]): Promise<Map<string, number>> {
  if (since.length === 0) return new Map()
  const rows = await articles().aggregate<{ _id: string; articles: number }>([
    ['match', command.or(...since.map(({ orgId, at }) => ({ orgId, status: 'published', publishedAt: command.gt(new Date(at)) })))],
    ['group', { _id: '$orgId', articles: { $sum: 1 } }],
    ['limit', since.length],
  ])
  return new Map(rows.map(({ _id, articles: count }) => [_id, count]))
}

/** Without a limit the service answers 20 groups. */
const mostMonths = 600

/** Newest first, months without articles left out. One read of the database, from the index alone. */
export async function countByMonth(orgId: string): Promise<MonthCount[]> {
  const rows = await articles().aggregate<{ _id: string; articles: number }>([
    ['match', { orgId, status: 'published' }],
    ['group', { _id: { $dateToString: { date: '$publishedAt', format: '%Y-%m', timezone: '+08:00' } }, articles: { $sum: 1 } }],
    ['sort', { _id: -1 }],
    ['limit', mostMonths],
  ])
  return rows.map(({ _id, articles: count }) => ({ month: _id, articles: count }))
}

export interface Newest {
  _id: string
  articleId: string
  title: string
  publishedAt: Date
}

/** The newest published article of each org, by the org's id. */
export async function newestOfOrgs(orgIds: readonly string[]): Promise<Map<string, Newest>> {
  if (orgIds.length === 0) return new Map()
  const rows = await articles().aggregate<Newest>([
    ['match', { orgId: command.in([...orgIds]), status: 'published' }],
    ['sort', { publishedAt: -1, _id: -1 }],
    ['group', { _id: '$orgId', articleId: { $first: '$_id' }, title: { $first: '$title' }, publishedAt: { $first: '$publishedAt' } }],
    ['limit', orgIds.length],
  ])
  return new Map(rows.map((row) => [row._id, row]))
}

/** By id; unknown ids have no entry. At most 100. */
export async function getArticles(ids: readonly string[]): Promise<Map<string, ArticleDocument>> {
  const found = ids.length > 0 ? await articles().find({ _id: command.in([...ids]) }, { limit: 100 }) : []
  return new Map(found.map((article) => [article._id, article]))
}

type Closed = Required<Pick<ArticleDocument, 'closedTotal' | 'closedThrough' | 'closedPeople' | 'peopleSince'>>

/** In one write, and only while the article is closed through the hour that the sums were built on. */
export async function closeArticle(id: string, builtOn: string, closed: Closed): Promise<void> {
  await articles().update({ _id: id, closedThrough: builtOn }, closed)
}

export type ArticleFigure = Pick<ArticleDocument, '_id' | 'title' | 'publishedAt' | 'earlierReads' | 'closedTotal' | 'closedThrough' | 'closedPeople' | 'peopleSince'>

/** More than this of one org are not listed: the newest are. */
const figuresMost = 1_000

/** What an org ever published, newest first, with what counting needs and no more. */
export function articleFigures(orgId: string): Promise<ArticleFigure[]> {
  const fields = ['title', 'publishedAt', 'earlierReads', 'closedTotal', 'closedThrough', 'closedPeople', 'peopleSince']
  return articles().aggregate<ArticleFigure>([
    ['match', { orgId, status: command.in(['published', 'withdrawn', 'archived']) }],
    ['sort', { publishedAt: -1, _id: -1 }],
    ['limit', figuresMost],
    ['project', Object.fromEntries(fields.map((field) => [field, 1]))],
  ])
}
