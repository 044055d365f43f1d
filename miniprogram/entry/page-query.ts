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
  if (page === 'pages/org/org') return atOrg(query)
  if (page === 'pages/series/series') return atSeries(query)
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

function atOrg(query: Query): Arrival {
  const orgId = idOf(query)
  return orgId === undefined ? { kind: 'unreadable' } : { kind: 'org', orgId }
}

function atSeries(query: Query): Arrival {
  const seriesId = idOf(query)
  return seriesId === undefined ? { kind: 'unreadable' } : { kind: 'series', seriesId }
}

function idOf(query: Query): string | undefined {
  const id = query.id === undefined ? undefined : decoded(query.id)
  return isId(id) ? id : undefined
}
