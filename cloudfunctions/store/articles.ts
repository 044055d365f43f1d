// Heads of articles, and lists of them.

import { collection, command, serverDate, type Condition } from './collection'
import type { ArticleDocument, OrgDocument } from './documents'

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
  /** Where the page before ended. */
  after?: { publishedAt: number; id: string }
  except?: string
  limit: number
}

/** `orgs` holds the article's org, and nothing where that is gone. */
export type ListedArticle = ArticleDocument & { orgs: OrgDocument[] }

const withOrg: ['lookup', object] = ['lookup', { from: 'orgs', localField: 'orgId', foreignField: '_id', as: 'orgs' }]

/** Published articles, newest first, ties by id. One read of the database. */
export function listPublished({ orgId, after, except, limit }: ListQuery): Promise<ListedArticle[]> {
  const wanted = { status: 'published', ...(orgId ? { orgId } : {}), ...(except ? { _id: command.neq(except) } : {}) }
  const condition = after ? afterPoint(wanted, after) : wanted
  return articles().aggregate<ListedArticle>([['match', condition], ['sort', { publishedAt: -1, _id: -1 }], ['limit', limit], withOrg])
}

/** Those of these articles that are published, in the order of `ids`. One read of the database. */
export async function publishedAmong(ids: readonly string[]): Promise<ListedArticle[]> {
  const found = await articles().aggregate<ListedArticle>([['match', { _id: command.in([...ids]), status: 'published' }], withOrg])
  return ids.flatMap((id) => found.filter(({ _id }) => _id === id))
}

/** The range leads the index; the alternative only parts the articles of the very same moment. */
function afterPoint(wanted: Record<string, unknown>, { publishedAt, id }: { publishedAt: number; id: string }): Condition {
  const at = new Date(publishedAt)
  return command.and({ ...wanted, publishedAt: command.lte(at) }, command.or({ publishedAt: command.lt(at) }, { _id: command.lt(id) }))
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
  ])
  return new Map(rows.map((row) => [row._id, row]))
}
