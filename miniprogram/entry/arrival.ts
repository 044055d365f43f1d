// The closed set of ways in, and the page that answers each.

import { sceneOfCode } from '../contract/code'
import type { Share } from './share'

/** A code comes with an article where the reader chose that one from its board's list. `unreadable`: something led here, but it is none of ours. */
export type Arrival =
  | { kind: 'code'; codeId: string; articleId?: string; share?: Share }
  | { kind: 'article'; articleId: string; share?: Share }
  | { kind: 'org'; orgId: string }
  | { kind: 'complaint'; articleId: string }
  | { kind: 'picture'; articleId: string }
  | { kind: 'complaints' }
  | { kind: 'receipt'; complaintId: string }
  | { kind: 'series'; seriesId: string }
  | { kind: 'search' }
  | { kind: 'reminders' }
  | { kind: 'privacy' }
  | { kind: 'home' }
  | { kind: 'unreadable' }

export type Query = Record<string, string | undefined>

const idPattern = /^[\w-]{1,64}$/

export function isId(value: string | undefined): value is string {
  return value !== undefined && idPattern.test(value)
}

/** The page's url as navigateTo takes it. Inside the program nothing is shared, so a share is not carried on. */
export function urlOf(arrival: Arrival): string {
  const query = queryOf(arrival)
  return `${pathOf(arrival)}${query === '' ? '' : `?${query}`}`
}

/** A code and what is unreadable are the article page's to answer. What no scan leads to lies in the subpackage. */
export function pathOf({ kind }: Arrival): string {
  if (kind === 'home') return '/pages/home/home'
  return kind === 'code' || kind === 'article' || kind === 'unreadable' ? '/pages/article/article' : `/more/${kind}/${kind}`
}

/** What leads to the same place, without a share. */
export function queryOf(arrival: Arrival): string {
  switch (arrival.kind) {
    case 'code':
      return `scene=${encodeURIComponent(sceneOfCode(arrival.codeId))}${arrival.articleId === undefined ? '' : `&id=${arrival.articleId}`}`
    case 'article':
    case 'complaint':
    case 'picture':
      return `id=${arrival.articleId}`
    case 'receipt':
      return `id=${arrival.complaintId}`
    case 'org':
      return `id=${arrival.orgId}`
    case 'series':
      return `id=${arrival.seriesId}`
    default:
      return ''
  }
}
