// stats.article: all that is known of how one article was read.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import type { StatsArticleOutput } from '../../miniprogram/reports/contract/stats'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { mayDo } from '../domain/member/roles'
import { dayOf } from '../domain/view/day'
import { daysOf, lastHours, readingOf, sourcesOf, wholeOf, withoutClosed } from '../domain/view/series'
import type { Tally } from '../domain/view/tally'
import { getArticle } from '../store/articles'
import { orgNameOf } from '../store/cards'
import { daysOfArticle } from '../store/closed-hours'
import type { ArticleDocument } from '../store/documents'
import { complaintsAbout, favouritesGained, favouritesNow, remindersGained } from '../store/gained'
import { getOrg } from '../store/orgs'
import { lastRecount } from '../store/recounts'
import { skipsOf } from '../store/skips'
import { peopleOf, readsWith } from '../store/totals'
import { tallySpans } from '../store/views'
import { boardsOf } from './board-figures'
import { demand, staffOf } from './permission'

const input = z.strictObject({ articleId })
const hoursShown = 48

/** ApiError: not_allowed, not_found. */
export const statsArticle = action<StaffActions['stats.article']>(input, async ({ articleId: id }, context) => {
  const [memberships, article] = await Promise.all([staffOf(context), getArticle(id)])
  const org = article && (await getOrg(article.orgId))
  if (!article || !org) throw new ApiError('not_found', '没有这篇文章')
  demand('seeStats', memberships, org.path)

  // Days before views: what is closed in between is in the days then, and left out of the views.
  const days = await daysOfArticle(id)
  const all = await tallySpans([{ id, after: article.closedThrough }])
  const counted = { days, rows: withoutClosed(days, all) }
  const whole = wholeOf(counted)
  const now = context.now()
  const total = readsWith(article, all)
  const series = daysOf(counted)
  const today = series.find(({ day }) => day === dayOf(now))?.reads ?? 0
  const [people, boards, gained, complaints, skips, recount] = await Promise.all([
    peopleOf(article, context),
    boardsOf(whole, org._id),
    gainedBy(article),
    complaintsAbout(id),
    skipsOf(id),
    lastRecount(),
  ])
  return {
    article: { id, title: article.title, org: orgNameOf(org), publishedAt: article.publishedAt?.getTime() ?? 0 },
    at: now,
    reads: { total, today, earlier: article.earlierReads, anonymous: whole.anonymous },
    // A reader has one view a day, so of a day the two numbers are one.
    people: { total: people.people, today, since: people.since },
    days: series,
    hours: lastHours(counted, now, hoursShown),
    ...partsOf(whole, article, total),
    ...boards,
    gained,
    complaints,
    skips,
    ...(recount ? { recount: { day: recount._id, articles: recount.articles, views: recount.views, drift: recount.drift, ofArticle: recount.drifts[id] ?? 0 } } : {}),
    mayPrint: article.status === 'published' && mayDo('keepBoards', memberships, org.path),
  }
})

function partsOf(whole: Tally, { earlierReads }: ArticleDocument, total: number): Pick<StatsArticleOutput, 'sources' | 'unexplained' | 'depths' | 'reading'> {
  const unexplained = total - earlierReads - whole.total
  return { sources: sourcesOf(whole, earlierReads), unexplained, depths: whole.depths, reading: readingOf(whole) }
}

async function gainedBy({ _id, orgId, publishedAt }: ArticleDocument): Promise<StatsArticleOutput['gained']> {
  const since = publishedAt?.getTime() ?? 0
  const [favourites, reminders, kept] = await Promise.all([favouritesGained(orgId, since), remindersGained(orgId, since), favouritesNow(_id)])
  return { favourites, reminders, kept }
}
