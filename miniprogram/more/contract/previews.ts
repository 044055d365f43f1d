// A look at an article before it is out, by a link that ends: for the writer, and for a colleague who need not be staff.

import type { Article } from '../../contract/articles'

/** `key` (32 hex) is made on the phone at random and is the link's only secret. */
export interface PreviewCreateInput {
  articleId: string
  key: string
}

/** `expiresAt` in ms since 1970. */
export interface PreviewCreateOutput {
  expiresAt: number
}

export interface PreviewOpenInput {
  key: string
}

/** As it would be published now. `published`: readers have it already, perhaps in an older form. It is never counted. */
export interface PreviewOpenOutput {
  article: Article
  published: boolean
  expiresAt: number
}

/** How long a link holds; as many of one article as may wait at a time. */
export const previewLimits = { days: 7, each: 20 } as const
