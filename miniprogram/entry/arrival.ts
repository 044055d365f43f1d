// The closed set of ways in, and the page that answers each.

import { sceneOfCode } from '../contract/code'
import type { Share } from './share'

/** `unreadable`: something led here, but it is none of ours. */
export type Arrival =
  | { kind: 'code'; codeId: string; share?: Share }
  | { kind: 'article'; articleId: string; share?: Share }
  | { kind: 'org'; orgId: string }
  | { kind: 'home' }
  | { kind: 'unreadable' }

export type Query = Record<string, string | undefined>

const idPattern = /^[\w-]{1,64}$/

export function isId(value: string | undefined): value is string {
  return value !== undefined && idPattern.test(value)
}

/** The page's url as navigateTo takes it. Inside the program nothing is shared, so a share is not carried on. */
export function urlOf(arrival: Arrival): string {
  switch (arrival.kind) {
    case 'code':
      return `/pages/article/article?scene=${encodeURIComponent(sceneOfCode(arrival.codeId))}`
    case 'article':
      return `/pages/article/article?id=${arrival.articleId}`
    case 'org':
      return `/pages/org/org?id=${arrival.orgId}`
    case 'home':
      return '/pages/home/home'
    default:
      return '/pages/article/article'
  }
}
