// Reads what an org's dashboard rests on, in an order in which a closing that runs meanwhile neither hides a view nor shows it twice.

import { dayOf } from '../domain/view/day'
import { addTo, entriesOf } from '../domain/view/tally'
import { withoutClosed, type Counted } from '../domain/view/series'
import { articleFigures, type ArticleFigure } from '../store/articles'
import { daysOfOrgs } from '../store/closed-hours'
import type { OrgDayDocument, OrgDocument } from '../store/documents'
import { closing } from '../store/jobs'
import { tallyOrgs, type HourRow } from '../store/views'

export interface OrgCount extends Counted {
  articles: ArticleFigure[]
  days: readonly OrgDayDocument[]
  rows: readonly HourRow[]
  /** The hour through which everything was closed when we began. */
  closedThrough: string
  /** All views after it. */
  open: HourRow[]
  /** Reads in the days asked for, by article. */
  periods: ReadonlyMap<string, number>
}

/** From a day on, up to another where that is given. Where the closing stands is read first: views after that are in no sum, or left out of the sums by their hour. */
export async function countOrg(orgId: string, from: string, to?: string): Promise<OrgCount> {
  const { closedThrough } = await closing()
  const [articles, days] = await Promise.all([articleFigures(orgId), daysOfOrgs([orgId], from, to)])
  const open = await tallyOrgs([orgId], closedThrough)
  const end = to === undefined ? undefined : `${to}T23`
  const rows = withoutClosed(days, open, closedThrough).filter(({ hour }) => hour >= from && (end === undefined || hour <= end))
  return { articles, days, rows, closedThrough, open, periods: periodsOf({ days, rows }) }
}

/** The same from a day on, out of what was read for a longer time. */
export function since(count: OrgCount, from: string): OrgCount {
  const [days, rows] = [count.days.filter(({ day }) => day >= from), count.rows.filter(({ hour }) => hour >= from)]
  return { ...count, days, rows, periods: periodsOf({ days, rows }) }
}

function periodsOf({ days, rows }: Pick<OrgCount, 'days' | 'rows'>): ReadonlyMap<string, number> {
  const periods: Record<string, number> = {}
  for (const day of days) for (const [id, views] of entriesOf(day.articles)) addTo(periods, id, views)
  for (const { articleId, views } of rows) addTo(periods, articleId, views)
  return new Map(entriesOf(periods))
}

/** The day from which on there can be numbers: that of its setting up, or of an article that was here before. */
export function beginningOf({ createdAt }: OrgDocument, articles: readonly ArticleFigure[]): string {
  const moments = [createdAt, ...articles.flatMap(({ publishedAt }) => publishedAt ?? [])]
  return dayOf(Math.min(...moments.map((moment) => moment.getTime())))
}
