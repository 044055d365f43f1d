// Reads for an archive: orgs from one down, then their articles one after the other with all that belongs to each.

import { auditsKept } from '../domain/archive/left-out'
import { collection, command } from './collection'
import type { ArticleDocument, AuditDocument, BoardDocument, CodeDocument, ComplaintDocument, OrgDocument, SafetyDocument, SkipDocument, VersionDocument, ViewHourDocument } from './documents'
import type { PublicationDocument } from './reminder-documents'

const pageSize = 100
const kinds = ['draft', 'published', 'withdrawn', 'archived']

async function all<Document>(find: (page: { limit: number; skip: number }) => Promise<Document[]>): Promise<Document[]> {
  const found: Document[] = []
  for (;;) {
    const page = await find({ limit: pageSize, skip: found.length })
    found.push(...page)
    if (page.length < pageSize) return found
  }
}

/** The org and all below it, by id. */
export async function orgsFrom(root: OrgDocument): Promise<OrgDocument[]> {
  const found = [root]
  for (let level = [root]; level.length > 0; ) {
    const parents = level.map(({ _id }) => _id)
    level = await all((page) => collection('orgs').find({ parentId: command.in(parents) }, { orderBy: [['_id', 'asc']], ...page }))
    found.push(...level)
  }
  return found.sort((one, other) => (one._id < other._id ? -1 : 1))
}

export function countArticles(orgIds: readonly string[]): Promise<number> {
  return collection('articles').count({ orgId: command.in([...orgIds]), status: command.in(kinds) })
}

/** A page of an org's articles by id, from one on, itself among them. */
export function articlesFrom(orgId: string, from: string): Promise<ArticleDocument[]> {
  return collection('articles').find({ orgId, status: command.in(kinds), _id: command.gte(from) }, { orderBy: [['_id', 'asc']], limit: pageSize })
}

export function boardsOfOrg(orgId: string): Promise<BoardDocument[]> {
  return all((page) => collection('boards').find({ orgId }, { orderBy: [['_id', 'asc']], ...page }))
}

/** Of up to 100 targets at once. */
export async function codesOfTargets(targetIds: readonly string[]): Promise<CodeDocument[]> {
  const found: CodeDocument[] = []
  for (let start = 0; start < targetIds.length; start += pageSize) {
    const some = targetIds.slice(start, start + pageSize)
    found.push(...(await all((page) => collection('codes').find({ targetId: command.in(some) }, { orderBy: [['_id', 'asc']], ...page }))))
  }
  return found
}

export function lastingVersions(articleId: string): Promise<VersionDocument[]> {
  return all((page) => collection('article_versions').find({ articleId, kind: command.neq('save') }, { orderBy: [['at', 'asc']], ...page }))
}

export function safetyChecksOf(articleId: string): Promise<SafetyDocument[]> {
  return all((page) => collection('safety_checks').find({ articleId }, { orderBy: [['askedAt', 'asc']], ...page }))
}

export function publicationsOfOrg(orgId: string): Promise<PublicationDocument[]> {
  return all((page) => collection('publications').find({ orgId }, { orderBy: [['at', 'asc']], ...page }))
}

export function complaintsOfOrg(orgId: string): Promise<ComplaintDocument[]> {
  return all((page) => collection('complaints').find({ orgId }, { orderBy: [['status', 'asc'], ['createdAt', 'desc'], ['_id', 'desc']], ...page }))
}

/** The newest: a call has to end, and a log may be long. */
export function auditsOfOrg(orgId: string): Promise<AuditDocument[]> {
  return all((page) => (page.skip < auditsKept ? collection('audits').find({ orgId }, { orderBy: [['at', 'desc']], ...page }) : Promise.resolve([])))
}

/** Those that are final. */
export function hoursThrough(articleId: string, through: string): Promise<ViewHourDocument[]> {
  return all((page) => collection('view_hours').find({ articleId, hour: command.lte(through) }, { orderBy: [['hour', 'asc']], ...page }))
}

export function skipsOfArticle(articleId: string): Promise<SkipDocument[]> {
  return all((page) => collection('skips').find({ articleId }, { orderBy: [['_id', 'asc']], ...page }))
}
