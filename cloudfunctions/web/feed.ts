// `/o/<id>/feed.xml`: an org's newest articles for feed readers, as Atom (RFC 4287).

import { html } from 'hono/html'
import { excerptOf } from '../domain/article/excerpt'
import { orgId } from '../domain/door/fields'
import { listPublished, type ListedArticle } from '../store/articles'
import { getBodies } from '../store/bodies'
import type { BodyDocument, OrgDocument } from '../store/documents'
import { getOrg } from '../store/orgs'
import { homeOf, settingsOf, type Handler } from './context'
import type { Html } from '../domain/html/html'
import { missing } from './missing-page'
import { securityHeaders } from './security'

const entriesShown = 20
const summaryCharacters = 200

/** Three reads of the database. */
export const showFeed: Handler = async (visit, id) => {
  const org = orgId.safeParse(id).success ? await getOrg(id) : undefined
  if (!org) return missing()
  const [articles, settings] = await Promise.all([listPublished({ orgId: id, limit: entriesShown }), settingsOf(visit)])
  const bodies = await getBodies(articles.map(({ _id }) => _id))
  const text = String(await feedXml(org, homeOf(visit, settings), articles, bodies))
  return { status: 200, headers: { ...securityHeaders(), 'content-type': 'application/atom+xml; charset=utf-8' }, body: text }
}

function feedXml(org: OrgDocument, home: string, articles: readonly ListedArticle[], bodies: ReadonlyMap<string, BodyDocument>): Html {
  const address = `${home}/o/${org._id}`
  // A feed without entries has changed last when its org came to be.
  const changed = Math.max(org.createdAt.getTime(), ...articles.map(changedAt))
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${address}</id>
<title>${clean(org.name)}</title>
<updated>${new Date(changed).toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${address}/feed.xml"/>
<link rel="alternate" type="text/html" href="${address}"/>
<author><name>${clean(org.name)}</name></author>
${articles.map((article) => entryXml(home, article, bodies.get(article._id)))}</feed>
`
}

function entryXml(home: string, article: ListedArticle, body: BodyDocument | undefined): Html {
  const address = `${home}/a/${article._id}`
  const summary = clean(excerptOf(Array.isArray(body?.blocks) ? body.blocks : [], summaryCharacters))
  return html`<entry>
<id>${address}</id>
<title>${clean(article.title)}</title>
<link rel="alternate" type="text/html" href="${address}"/>
<published>${new Date(article.publishedAt ?? 0).toISOString()}</published>
<updated>${new Date(changedAt(article)).toISOString()}</updated>
${summary ? html`<summary>${summary}</summary>\n` : ''}</entry>
`
}

function changedAt({ publishedAt, updatedAt }: ListedArticle): number {
  return Math.max(publishedAt?.getTime() ?? 0, updatedAt?.getTime() ?? 0)
}

/** XML has no way at all to say these characters; half of a surrogate pair is none. */
function clean(text: string): string {
  // eslint-disable-next-line no-control-regex -- these very characters are meant
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
}
