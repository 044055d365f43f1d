// A page's path and query become an Arrival. Never throws, whatever the query holds.

import { decoded } from './decoded'
import { codeOfScene, targetOfLink } from './link'
import { isId } from './arrival'
import { shareOf } from './share'
import type { Arrival, Query } from './arrival'

/**
 * A mini-program code comes as `scene`, an ordinary QR code as `q` with the whole link, a card or a list as `id`.
 * A code that was made for another page, or for one that is gone, still leads where it leads.
 */
export function arrivalAt(path: string, query: Query): Arrival {
  const page = path.replace(/^\/+/, '').replace(/\.html$/, '')
  if (page === 'pages/article/article') return atArticle(query)
  const [, name = ''] = /^(?:more|pages)\/(\w+)\/\1$/.exec(page) ?? []
  const made = byId[name]
  if (made) return atId(query, made)
  const alone = byName[name]
  if (alone) return alone
  const code = query.scene === undefined && query.q === undefined ? undefined : atArticle(query)
  return code === undefined || code.kind === 'unreadable' ? { kind: 'home' } : code
}

function atArticle(query: Query): Arrival {
  const share = shareOf(query)
  const articleId = idOf(query)
  if (query.scene !== undefined) {
    const codeId = codeOfScene(query.scene)
    if (codeId === undefined) return { kind: 'unreadable' }
    return { kind: 'code', codeId, ...(articleId !== undefined && { articleId }), ...(share && { share }) }
  }
  if (query.q !== undefined) return targetOfLink(query.q)
  return articleId === undefined ? { kind: 'unreadable' } : { kind: 'article', articleId, ...(share && { share }) }
}

/** The pages that an id alone leads to. Cards from when they lay in `pages/` are still about. */
const byId: Record<string, (id: string) => Arrival> = {
  org: (orgId) => ({ kind: 'org', orgId }),
  series: (seriesId) => ({ kind: 'series', seriesId }),
  complaint: (articleId) => ({ kind: 'complaint', articleId }),
  receipt: (complaintId) => ({ kind: 'receipt', complaintId }),
}

/** The pages that their name alone leads to. */
const byName: Record<string, Arrival> = {
  complaints: { kind: 'complaints' },
  search: { kind: 'search' },
  reminders: { kind: 'reminders' },
  privacy: { kind: 'privacy' },
}

function atId(query: Query, made: (id: string) => Arrival): Arrival {
  const id = idOf(query)
  return id === undefined ? { kind: 'unreadable' } : made(id)
}

function idOf(query: Query): string | undefined {
  const id = query.id === undefined ? undefined : decoded(query.id)
  return isId(id) ? id : undefined
}
