// `/a/<id>`: one article, published or withdrawn.

import { html } from 'hono/html'
import { dayOf } from '../domain/view/day'
import { articleId } from '../domain/door/fields'
import { reasonForReaders } from '../domain/review/unpublished'
import { getArticle } from '../store/articles'
import { listCards, orgNameOf } from '../store/cards'
import type { ArticleDocument, OrgDocument } from '../store/documents'
import { findOpening } from '../store/opening'
import { readsOf } from '../store/totals'
import { withdrawnHtml } from './absent-html'
import { articleHtml, type ArticleView } from './article-html'
import { contentOf, knownOrgOf, type Content, type Read } from './content'
import { homeOf, pageReply, settingsOf, type Handler, type Visit } from './context'
import { headOf, jsonLd } from './head'
import type { Html } from '../domain/html/html'
import { missing, newestShown } from './missing-page'
import { unchanged, type Reply } from './reply'

export const showArticle: Handler = async (visit, name) => {
  if (!articleId.safeParse(name).success) return missing()
  const org = knownOrgOf(name, visit.context.now())
  if (!org) return showFound(visit, await findOpening({ kind: 'article', articleId: name }, undefined))
  const article = await getArticle(name)
  return article ? showFound(visit, { article, org }) : missing()
}

/** Two reads of the database, and one of the storage for an article whose files are not known; the settings now and then. */
export async function showFound(visit: Visit, found: Partial<Read> | undefined): Promise<Reply | typeof unchanged> {
  const { article, body, org } = found ?? {}
  if (!article || !org || article.status === 'draft') return missing()
  if (article.withdrawn) {
    const on = dayOf(article.withdrawn.at.getTime())
    const newest = await listCards({ orgId: org._id, limit: newestShown })
    return pageReply(withdrawnHtml(orgNameOf(org), { reason: reasonForReaders(article.withdrawn), on }, newest), 410)
  }
  const [reads, content, settings] = await Promise.all([readsOf(article), contentOf({ article, org, ...(body ? { body } : {}) }, visit.context.now()), settingsOf(visit)])
  if (!content) return missing()
  const basis = JSON.stringify([article, org, reads, settings, content.number])
  if (basis === visit.basis) return unchanged
  const view = viewOf(article, org, reads, content)
  const way = { visitor: visit.visitor, articleId: article._id, codeId: article.codeId, hasUrlLink: settings.urlLink === true }
  const reply = await pageReply(articleHtml(view, way, headFor(view, article, homeOf(visit, settings))), 200, content.addresses)
  return { ...reply, basis }
}

function viewOf({ _id, title, createdOn, updatedAt, correction, series, signature }: ArticleDocument, org: OrgDocument, reads: number, content: Content): ArticleView {
  const updatedOn = updatedAt ? dayOf(updatedAt.getTime()) : ''
  return {
    id: _id,
    title,
    org: orgNameOf(org),
    createdOn,
    ...(updatedOn > createdOn ? { updatedOn } : {}),
    ...(correction ? { correction } : {}),
    ...(series ? { series } : {}),
    ...(signature ? { signature } : {}),
    reads,
    content,
  }
}

function headFor({ id, title, org, reads, content }: ArticleView, { publishedAt, updatedAt }: ArticleDocument, home: string): Html {
  const canonical = `${home}/a/${id}`
  const { description, picture } = content
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
