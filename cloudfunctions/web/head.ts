// What others may show of a page: its one address, OpenGraph for link cards, JSON-LD for search.

import { html, raw } from 'hono/html'
import type { Html } from '../domain/html/html'

export interface Described {
  /** Absolute, and the same from wherever the page was reached. */
  canonical: string
  title: string
  description: string
  kind: 'article' | 'website'
  /** The absolute address of a picture. */
  picture?: string | undefined
  /** ISO 8601. */
  publishedAt?: string | undefined
  updatedAt?: string | undefined
  /** The absolute address of an Atom feed. */
  feed?: string | undefined
}

export function headOf({ canonical, title, description, kind, picture, publishedAt, updatedAt, feed }: Described): Html {
  const property = (name: string, content: string | undefined): Html | '' => (content ? html`<meta property="${name}" content="${content}">\n` : '')
  return html`<link rel="canonical" href="${canonical}">
${description ? html`<meta name="description" content="${description}">\n` : ''}${feed ? html`<link rel="alternate" type="application/atom+xml" href="${feed}">\n` : ''}${property('og:type', kind)}${property('og:site_name', '阅栏')}${property('og:locale', 'zh_CN')}${property('og:title', title)}${property('og:description', description)}${property('og:url', canonical)}${property('og:image', picture)}${property('article:published_time', publishedAt)}${property('article:modified_time', updatedAt)}`
}

/** No sign that could end the element or begin another is left in the text; JSON reads the escapes back as the signs. */
const risky = /[<>&\u2028\u2029]/g

export function jsonLd(data: object): Html {
  const text = JSON.stringify(data).replace(risky, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return html`<script type="application/ld+json">${raw(text)}</script>
`
}
