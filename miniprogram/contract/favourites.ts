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

/** When the caller was at an org last, by the caller's own clock (ms since 1970). The phone keeps it: the server knows nothing of visits. */
export interface Visit {
  orgId: string
  at: number
}

/** At most one visit an org, `favouriteLimits.orgs` in all; those of orgs that the caller does not keep are passed over. */
export interface FavouriteListInput {
  since?: Visit[]
}

/** The last number of `newSince` stands for itself and more. */
export const newSinceMost = 100

/** `nameOrder`: its place among all of the reply by pinyin, since WeChat on Android sorts no Chinese. `seq` as in FavouriteSetOutput. */
interface Kept {
  favouritedAt: number
  seq: number
  nameOrder: number
}

/** `newSince`: articles published after the visit that was sent, exact below `newSinceMost`; absent where none was. */
export interface FavouriteOrg extends Kept {
  org: OrgName
  newest?: { articleId: string; title: string; publishedAt: number }
  newSince?: number
}

/** `article` is absent where it is not published any more; `title` is what it was called when it was kept. */
export interface FavouriteArticle extends Kept {
  articleId: string
  title: string
  article?: ArticleCard
}

/** All of them (a person has at most `favouriteLimits`), last added first. */
export interface FavouriteListOutput {
  orgs: FavouriteOrg[]
  articles: FavouriteArticle[]
}

export const favouriteLimits = { orgs: 200, articles: 500 } as const
