// The client of the statistics.

import { callStaff } from '../../cloud/call'
import type { StatsArticleOutput, StatsOrgInput, StatsOrgOutput, StatsStreetInput, StatsStreetOutput } from '../../contract/stats'
import { readStatsArticle, readStatsOrg, readStatsStreet } from './read-stats'

export function articleStats(articleId: string): Promise<StatsArticleOutput> {
  return callStaff('stats.article', { articleId }, readStatsArticle)
}

export function orgStats(input: StatsOrgInput): Promise<StatsOrgOutput> {
  return callStaff('stats.org', input, readStatsOrg)
}

export function streetStats(input: StatsStreetInput): Promise<StatsStreetOutput> {
  return callStaff('stats.street', input, readStatsStreet)
}
