// The nightly recount: yesterday, and one older day by chance, counted again from the views and compared with what was closed.

import { addDays } from '../domain/view/day'
import { tallyOf } from '../domain/view/tally'
import { getArticles } from '../store/articles'
import { articlesClosedOn, closedSums, hoursOfDay, putHours, settleDays, settleOrgDay } from '../store/closed-hours'
import type { RecountDocument, ViewHourDocument } from '../store/documents'
import { closing, restoring } from '../store/jobs'
import { getRecount, putRecount } from '../store/recounts'
import { articlesViewed, tallySpans, type HourRow } from '../store/views'
import type { Worker } from './main'

const articlesAtOnce = 20

/** Whether it came to its end; else it goes on where it stopped. */
export async function recount(today: string, retentionDays: number, worker: Worker): Promise<boolean> {
  let stand = (await getRecount(today)) ?? begun(today, retentionDays, worker)
  while (stand.next) {
    if (worker.isOver()) return false
    stand = await recountSome(stand, stand.next)
    await putRecount(stand)
  }
  return true
}

function begun(today: string, retentionDays: number, { now, random }: Worker): RecountDocument {
  const yesterday = addDays(today, -1)
  const [high = 0, low = 0] = random(2)
  // Never a day whose views may be gone by the time it is reached.
  const older = addDays(yesterday, -1 - ((high * 256 + low) % (retentionDays - 3)))
  return { _id: today, days: [yesterday, older], articles: 0, views: 0, drift: 0, drifts: {}, next: { day: yesterday, after: '' }, at: new Date(now()) }
}

async function recountSome(stand: RecountDocument, { day, after }: { day: string; after: string }): Promise<RecountDocument> {
  const { next: _done, ...rest } = stand
  const articleIds = await articlesOf(day, after)
  const end = articleIds.at(-1)
  if (end) {
    const { views, drifts } = await compare(articleIds, day, day === stand.days[0])
    const drift = Object.values(drifts).reduce((sum, one) => sum + one, 0)
    const sums = { articles: stand.articles + articleIds.length, views: stand.views + views, drift: stand.drift + drift }
    return { ...rest, ...sums, drifts: { ...stand.drifts, ...drifts }, next: { day, after: end } }
  }
  const following = stand.days[stand.days.indexOf(day) + 1]
  return following ? { ...rest, next: { day: following, after: '' } } : rest
}

/** Both those that have views and those that were closed: an article that lost its views must show. */
async function articlesOf(day: string, after: string): Promise<string[]> {
  const [viewed, closed] = await Promise.all([
    articlesViewed(`${day}T00`, `${day}T23`, after, articlesAtOnce),
    articlesClosedOn(day, after, articlesAtOnce),
  ])
  return [...new Set([...viewed, ...closed])].sort().slice(0, articlesAtOnce)
}

/** `refresh`: how yesterday's articles were read was still coming in after their hours were closed, so that is set anew; the numbers never are. */
async function compare(articleIds: readonly string[], day: string, refresh: boolean): Promise<{ views: number; drifts: Record<string, number> }> {
  const [{ closedThrough }, { restored = '' } = {}, rows, closed, heads, sums] = await Promise.all([
    closing(),
    restoring(),
    tallySpans(articleIds.map((id) => ({ id, after: `${addDays(day, -1)}T23`, through: `${day}T23` }))),
    hoursOfDay(articleIds, day),
    getArticles(articleIds),
    closedSums(articleIds),
  ])
  const drifts: Record<string, number> = {}
  let views = 0
  for (const id of articleIds) {
    const own = rows.filter(({ articleId, hour }) => articleId === id && hour <= closedThrough)
    const recounted = totalsOf(own)
    // Of what an archive brought there are no views to count.
    const stored = new Map(closed.filter(({ articleId, hour }) => articleId === id && hour > restored).map(({ hour, total }) => [hour, total]))
    views += own.reduce((sum, row) => sum + row.views, 0)
    const hours = new Set([...recounted.keys(), ...stored.keys()])
    const inHours = [...hours].reduce((sum, hour) => sum + Math.abs((recounted.get(hour) ?? 0) - (stored.get(hour) ?? 0)), 0)
    const inSum = Math.abs((heads.get(id)?.closedTotal ?? 0) - (sums.get(id) ?? 0))
    if (heads.has(id) && inHours + inSum > 0) drifts[id] = inHours + inSum
  }
  if (refresh) await renewReading(rows, closed, day, closedThrough)
  return { views, drifts }
}

/** Only where the number is right, and only what changed. */
async function renewReading(rows: readonly HourRow[], closed: readonly ViewHourDocument[], day: string, through: string): Promise<void> {
  const renewed = closed.flatMap(({ _id, day: _day, ...hour }) => {
    const tally = tallyOf(rows.filter((row) => row.articleId === hour.articleId && row.hour === hour.hour))
    const isNews = tally.total === hour.total && (tally.ended !== hour.ended || tally.stays.join() !== hour.stays.join())
    return isNews ? [{ ...hour, ...tally }] : []
  })
  await putHours(renewed)
  await settleDays([...new Set(renewed.map(({ articleId }) => articleId))].map((articleId) => ({ articleId, day, through })))
  for (const orgId of new Set(renewed.map((hour) => hour.orgId))) await settleOrgDay(orgId, day, through)
}

function totalsOf(rows: readonly HourRow[]): Map<string, number> {
  const totals = new Map<string, number>()
  for (const { hour, views } of rows) totals.set(hour, (totals.get(hour) ?? 0) + views)
  return totals
}

