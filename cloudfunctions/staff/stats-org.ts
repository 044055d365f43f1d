// stats.org: how an org was read in the last days, and its articles with their numbers.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { articleOrders, statsSpans, type ArticleFigures, type ArticleOrder, type StatsOrgOutput } from '../../miniprogram/reports/contract/stats'
import { ApiError } from '../../miniprogram/contract/errors'
import { action, type Context } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { addDays, dayOf } from '../domain/view/day'
import { byHourOfDay, daysOf, everyDay, readingOf, sourcesOf, wholeOf } from '../domain/view/series'
import { orgNameOf } from '../store/cards'
import { favouritesGained, favouritesLost, favouritesNow } from '../store/gained'
import { getOrg } from '../store/orgs'
import { lastRecount } from '../store/recounts'
import { peopleOf, readsWith } from '../store/totals'
import { boardsOf } from './board-figures'
import { beginningOf, countOrg, type OrgCount } from './org-count'
import { demand, staffOf } from './permission'

const input = z.strictObject({
  orgId,
  days: z.union(statsSpans.map((days) => z.literal(days))),
  order: z.enum(articleOrders).exactOptional(),
  page: z.int().min(0).max(1_000).exactOptional(),
})
const pageSize = 20
const bestShown = 3

/** ApiError: not_allowed, not_found. */
export const statsOrg = action<StaffActions['stats.org']>(input, async ({ orgId: id, days: span, order = 'published', page = 0 }, context) => {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(id)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('seeStats', memberships, org.path)

  const today = dayOf(context.now())
  const from = addDays(today, 1 - span)
  const since = Date.parse(`${from}T00:00:00+08:00`)
  const count = await countOrg(id, from)
  const whole = wholeOf(count)
  const days = everyDay(daysOf(count), today, span)
  const [articles, { boards }, gained, lost, now, recount] = await Promise.all([
    pageOf(count, order, page, context),
    boardsOf(whole, id),
    favouritesGained(id, since),
    favouritesLost(id, since),
    favouritesNow(id),
    lastRecount(),
  ])
  return {
    org: orgNameOf(org),
    at: context.now(),
    since: beginningOf(org, count.articles),
    reads: whole.total,
    days,
    sources: sourcesOf(whole),
    boards,
    articles,
    articleCount: count.articles.length,
    bestHours: bestOf(byHourOfDay(count), days.filter(({ reads }) => reads > 0).length),
    favourites: { gained, lost, now },
    reading: readingOf(whole),
    ...(recount ? { recount: { day: recount._id, articles: recount.articles, views: recount.views, drift: recount.drift } } : {}),
  }
})

/** Few days or reads make a guess of it, which is why both are told. */
function bestOf(byHour: readonly number[], days: number): StatsOrgOutput['bestHours'] {
  const hours = byHour.map((reads, hour) => ({ hour, reads })).filter(({ reads }) => reads > 0)
  hours.sort((one, other) => other.reads - one.reads || one.hour - other.hour)
  return { hours: hours.slice(0, bestShown), reads: byHour.reduce((sum, reads) => sum + reads, 0), days }
}

async function pageOf(count: OrgCount, order: ArticleOrder, page: number, context: Context): Promise<ArticleFigures[]> {
  const { articles, open, periods } = count
  const rows = articles.map((article) => ({ article, reads: readsWith(article, open), period: periods.get(article._id) ?? 0 }))
  // They come newest first, and stay so among equals.
  if (order !== 'published') rows.sort((one, other) => other[order] - one[order])
  const shown = rows.slice(page * pageSize, (page + 1) * pageSize)
  return Promise.all(
    shown.map(async ({ article, reads, period }) => {
      const { people } = await peopleOf(article, context)
      return { id: article._id, title: article.title, publishedAt: article.publishedAt?.getTime() ?? 0, reads, period, people }
    }),
  )
}
