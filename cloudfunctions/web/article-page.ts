// `/a/<id>`: one article, published or withdrawn.

import { dayOf } from '../domain/view/day'
import { excerptOf } from '../domain/article/excerpt'
import { filesOf } from '../domain/article/files'
import { picturesOf } from '../domain/article/limits'
import { articleId } from '../domain/door/fields'
import { addressesOf } from '../platform/files'
import { listCards, orgNameOf } from '../store/cards'
import type { ArticleDocument, BodyDocument, OrgDocument } from '../store/documents'
import { findOpening } from '../store/opening'
import { readsOf } from '../store/totals'
import { withdrawnHtml } from './absent-html'
import { articleHtml, type ArticleView } from './article-html'
import { homeOf, pageReply, settingsOf, type Handler, type Visit } from './context'
import { headOf, jsonLd } from './head'
import { html } from 'hono/html'
import { missing, newestShown } from './missing-page'
import type { Reply } from './reply'

const descriptionCharacters = 120

export const showArticle: Handler = async (visit, name) => {
  const found = articleId.safeParse(name).success ? await findOpening({ kind: 'article', articleId: name }, undefined) : undefined
  return showFound(visit, found)
}

interface Found {
  article?: ArticleDocument
  body?: BodyDocument
  org?: OrgDocument
}

/** Two reads of the database and one of the storage where it has files; the settings now and then. */
export async function showFound(visit: Visit, found: Found | undefined): Promise<Reply> {
  const { article, body, org } = found ?? {}
  if (!article || !org || article.status === 'draft') return missing()
  if (article.withdrawn) {
    const { reason, at } = article.withdrawn
    const newest = await listCards({ orgId: org._id, limit: newestShown })
    return pageReply(withdrawnHtml(orgNameOf(org), { reason, on: dayOf(at.getTime()) }, newest), 410)
  }
  if (!body) return missing()
  return showPublished(visit, { article, body, org })
}

async function showPublished(visit: Visit, { article, body, org }: Required<Found>): Promise<Reply> {
  const blocks = Array.isArray(body.blocks) ? body.blocks : []
  const [reads, addresses, settings] = await Promise.all([readsOf(article), addressesOf(filesOf(blocks)), settingsOf(visit)])
  const view = viewOf(article, org, reads, { version: body.version, blocks })
  const way = { visitor: visit.visitor, articleId: article._id, codeId: article.codeId, hasUrlLink: settings.urlLink === true }
  const picture = [article.cover, ...picturesOf(blocks)].flatMap((one) => (one ? (addresses.get(one.fileId) ?? []) : []))[0]
  const head = headFor(view, article, { home: homeOf(visit, settings), picture })
  return pageReply(articleHtml(view, addresses, way, head), 200, addresses.values())
}

function viewOf({ _id, title, createdOn, updatedAt, series, signature }: ArticleDocument, org: OrgDocument, reads: number, body: ArticleView['body']): ArticleView {
  const updatedOn = updatedAt ? dayOf(updatedAt.getTime()) : ''
  return {
    id: _id,
    title,
    org: orgNameOf(org),
    createdOn,
    ...(updatedOn > createdOn ? { updatedOn } : {}),
    ...(series ? { series } : {}),
    ...(signature ? { signature } : {}),
    reads,
    body,
  }
}

function headFor({ id, title, org, reads, body }: ArticleView, { publishedAt, updatedAt }: ArticleDocument, { home, picture }: { home: string; picture: string | undefined }) {
  const canonical = `${home}/a/${id}`
  const description = excerptOf(body.blocks, descriptionCharacters)
  const published = publishedAt?.toISOString()
  const updated = updatedAt?.toISOString()
  const author = { '@type': 'Organization', name: org.name, url: `${home}/o/${org.id}` }
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description,
    inLanguage: 'zh-CN',
    mainEntityOfPage: canonical,
    ...(picture ? { image: picture } : {}),
    ...(published ? { datePublished: published } : {}),
    ...(updated ? { dateModified: updated } : {}),
    author,
    publisher: author,
    interactionStatistic: { '@type': 'InteractionCounter', interactionType: 'https://schema.org/ReadAction', userInteractionCount: reads },
  }
  const described = { canonical, title, description, kind: 'article' as const, picture, publishedAt: published, updatedAt: updated, feed: `${home}/o/${org.id}/feed.xml` }
  return html`${headOf(described)}${jsonLd(data)}`
}
