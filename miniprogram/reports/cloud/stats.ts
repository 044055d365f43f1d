// The client of the statistics.

import { callStaff } from '../../cloud/call'
import type { ReportMonthInput, StatsArticleOutput, StatsExportInput, StatsExportOutput, StatsOrgInput, StatsOrgOutput, StatsStreetInput, StatsStreetOutput } from '../contract/stats'
import { readStatsArticle, readStatsExport, readStatsOrg, readStatsStreet } from './read-stats'

export function articleStats(articleId: string): Promise<StatsArticleOutput> {
  return callStaff('stats.article', { articleId }, readStatsArticle)
}

export function orgStats(input: StatsOrgInput): Promise<StatsOrgOutput> {
  return callStaff('stats.org', input, readStatsOrg)
}

export function streetStats(input: StatsStreetInput): Promise<StatsStreetOutput> {
  return callStaff('stats.street', input, readStatsStreet)
}

/** Makes the file and says where it lies for an hour. */
export function exportStats(input: StatsExportInput): Promise<StatsExportOutput> {
  return callStaff('stats.export', input, readStatsExport)
}

/** A month as a PDF to print; ApiError bad_input for one that the org has no numbers of. */
export function reportMonth(input: ReportMonthInput): Promise<StatsExportOutput> {
  return callStaff('report.month', input, readStatsExport)
}
