// 收藏: the reader's own list of orgs (收藏TA) and of articles.

import type { ArticleCard, OrgName } from './articles'

/**
 * `targetId` is the id of an org (`o_…`) or of an article (`a_…`).
 * `seq` grows with every tap on this phone (ms since 1970, raised by one where needed); the highest one wins.
 */
export interface FavouriteSetInput {
  targetId: string
  on: boolean
  seq: number
}

/** The state that holds now, which is not the caller's where a later tap was there first. */
export interface FavouriteSetOutput {
  on: boolean
  seq: number
}

export interface FavouriteOrg {
  org: OrgName
  favouritedAt: number
  newest?: { articleId: string; title: string; publishedAt: number }
}

/** `article` is absent where it is not published any more; `title` is what it was called when it was kept. */
export interface FavouriteArticle {
  articleId: string
  title: string
  favouritedAt: number
  article?: ArticleCard
}

/** All of them (a person has at most `favouriteLimits`), last added first. */
export interface FavouriteListOutput {
  orgs: FavouriteOrg[]
  articles: FavouriteArticle[]
}

export const favouriteLimits = { orgs: 200, articles: 500 } as const
