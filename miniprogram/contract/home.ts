// The front page in one reply.

import type { ArticleCard, OrgName, SeriesBrief } from './articles'

/**
 * `mine`: the newest of the caller's favourite orgs, none without favourites. `articles`: the first page of article.list, `next` leads on from there;
 * an article of `mine` may stand in it too. `orgs`: each street with its communities after it. `series`: the newest ones.
 */
export interface HomeOpenOutput {
  mine: ArticleCard[]
  articles: ArticleCard[]
  next?: string
  orgs: OrgName[]
  series: (SeriesBrief & { org: OrgName })[]
}
