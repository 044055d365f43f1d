// Gathers what a monthly report says, from where the dashboard takes it: a month that goes on is counted up to now.

import { ApiError } from '../../miniprogram/contract/errors'
import type { Context } from '../domain/door/action'
import type { MonthBefore, MonthFigures } from '../domain/report/month-figures'
import { addDays, dayOf } from '../domain/view/day'
import { firstDayOf, lastDayOf, monthBefore, monthOfDay } from '../domain/view/month'
import { daysOf, everyDay, sourcesOf, wholeOf } from '../domain/view/series'
import type { OrgDocument } from '../store/documents'
import { favouritesGained, favouritesLost, favouritesNow } from '../store/gained'
import { countingSettings } from '../store/settings'
import { skipsOfOrg } from '../store/skips'
import { readsWith } from '../store/totals'
import { boardsOf } from './board-figures'
import { newPeopleOf } from './month-people'
import { beginningOf, countOrg, since, type OrgCount } from './org-count'

/** ApiError bad_input for a month that is to come, or in which the org was not there. */
export async function countMonth(org: OrgDocument, month: string, context: Context): Promise<MonthFigures> {
  const at = context.now()
  const today = dayOf(at)
  if (month > monthOfDay(today)) throw new ApiError('bad_input', '这个月还没有到，没有月报')
  const goesOn = month === monthOfDay(today)
  const [from, to] = [firstDayOf(month), goesOn ? today : lastDayOf(month)]
  const both = await countOrg(org._id, firstDayOf(monthBefore(month)), to)
  const beginning = beginningOf(org, both.articles)
  if (to < beginning) throw new ApiError('bad_input', '这个月这里还没有启用，没有月报')

  const count = since(both, from)
  const whole = wholeOf(count)
  const [moment, end] = [momentOf(from), momentOf(addDays(to, 1))]
  const [people, boards, gained, lost, now, skips, { retentionDays }] = await Promise.all([
    newPeopleOf(org._id, count, { from, to }, context),
    boardsOf(whole, org._id),
    favouritesGained(org._id, moment, end),
    favouritesLost(org._id, moment, end),
    favouritesNow(org._id),
    skipsOfOrg(org._id, from, to),
    countingSettings(),
  ])
  const before = beforeOf(both, { from, to, goesOn, beginning })
  const keptFrom = addDays(today, -retentionDays)
  return {
    orgName: org.name,
    month,
    from,
    to,
    goesOn,
    at,
    reads: whole.total,
    newPeople: people.people,
    ...(people.since === undefined ? {} : { peopleSince: people.since }),
    ...(before ? { before } : {}),
    days: everyDay(daysOf(count), to, Number(to.slice(8))),
    sources: sourcesOf(whole),
    ...boards,
    favourites: { gained, lost, now },
    ...articlesIn(count, whole.total, from, to),
    skips,
    ...(from < keptFrom ? { keptFrom } : {}),
  }
}

function momentOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`)
}

/** Those that were read in the month, most read first, and those that came out in it. */
function articlesIn(count: OrgCount, reads: number, from: string, to: string): Pick<MonthFigures, 'articles' | 'otherArticles'> {
  const rows = count.articles.map((article) => ({
    title: article.title,
    publishedAt: article.publishedAt?.getTime() ?? 0,
    period: count.periods.get(article._id) ?? 0,
    reads: readsWith(article, count.open),
  }))
  const cameOut = (day: string): boolean => day >= from && day <= to
  const articles = rows.filter(({ period, publishedAt }) => period > 0 || cameOut(dayOf(publishedAt))).sort((one, other) => other.period - one.period)
  return { articles, otherArticles: reads - articles.reduce((sum, { period }) => sum + period, 0) }
}

/** As many days of the month before as there are of this one, where that goes on and the month before is not shorter. */
function beforeOf(both: OrgCount, { from, to, goesOn, beginning }: Pick<MonthFigures, 'from' | 'to' | 'goesOn'> & { beginning: string }): MonthBefore | undefined {
  const days = daysOf(both).filter(({ day }) => day < from)
  const month = monthBefore(monthOfDay(from))
  if (lastDayOf(month) < beginning) return undefined
  const same = `${month}-${to.slice(8)}`
  const readsTo = (last: string): number => days.filter(({ day }) => day <= last).reduce((sum, { reads }) => sum + reads, 0)
  return {
    reads: readsTo(lastDayOf(month)),
    ...(beginning > firstDayOf(month) ? { began: beginning } : {}),
    ...(goesOn && same < lastDayOf(month) ? { soFar: { to: same, reads: readsTo(same) } } : {}),
  }
}
