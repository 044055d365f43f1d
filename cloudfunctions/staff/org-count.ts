// Reads what an org's dashboard rests on, in an order in which a closing that runs meanwhile neither hides a view nor shows it twice.

import { addTo, entriesOf } from '../domain/view/tally'
import { withoutClosed, type Counted } from '../domain/view/series'
import { articleFigures, type ArticleFigure } from '../store/articles'
import { daysOfOrgs } from '../store/closed-hours'
import { closing } from '../store/jobs'
import { tallyOrgs, type HourRow } from '../store/views'

export interface OrgCount extends Counted {
  articles: ArticleFigure[]
  /** All views after the hour through which everything was closed when we began. */
  open: HourRow[]
  /** Reads in the days asked for, by article. */
  periods: ReadonlyMap<string, number>
}

/** From a day on. Where the closing stands is read first: views after that are in no sum, or left out of the sums by their hour. */
export async function countOrg(orgId: string, from: string): Promise<OrgCount> {
  const { closedThrough } = await closing()
  const [articles, days] = await Promise.all([articleFigures(orgId), daysOfOrgs([orgId], from)])
  const open = await tallyOrgs([orgId], closedThrough)
  const rows = withoutClosed(days, open, closedThrough).filter(({ hour }) => hour >= from)
  const periods: Record<string, number> = {}
  for (const day of days) for (const [id, views] of entriesOf(day.articles)) addTo(periods, id, views)
  for (const { articleId, views } of rows) addTo(periods, articleId, views)
  return { articles, days, rows, open, periods: new Map(entriesOf(periods)) }
}
