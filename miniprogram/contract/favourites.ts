// 收藏TA: the reader's own list of orgs.

import type { OrgName } from './articles'

/** `seq` grows with every tap on this phone (ms since 1970, raised by one where needed); the highest one wins. */
export interface FavouriteSetInput {
  orgId: string
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

/** All of them (an org tree has tens, a person at most `favouriteLimits.orgs`), last added first. */
export interface FavouriteListOutput {
  orgs: FavouriteOrg[]
}

export const favouriteLimits = { orgs: 200 } as const
