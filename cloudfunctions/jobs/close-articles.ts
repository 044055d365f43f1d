// Closes some articles through an hour. Until its last write nothing that readers see has changed, and that write happens once.

import { dayOfHour } from '../domain/view/day'
import { tallyOf } from '../domain/view/tally'
import { closeArticle, getArticles } from '../store/articles'
import { putHours, settleDays, type ClosedHour } from '../store/closed-hours'
import { viewKeys } from '../store/keys'
import type { ArticleDocument } from '../store/documents'
import { enterReaders, newReaders } from '../store/readers'
import { countViewsOfMany, tallySpans, type HourRow, type Span } from '../store/views'
import type { Worker } from './main'

/** Articles that are closed further already are left alone. */
export async function closeArticles(articleIds: readonly string[], hour: string, worker: Worker): Promise<void> {
  const heads = [...(await getArticles(articleIds)).values()].filter(({ closedThrough }) => closedThrough < hour)
  const spans = heads.map(({ _id, closedThrough }) => ({ id: _id, after: closedThrough, through: hour }))
  if (spans.length === 0) return
  const rows = await tallySpans(spans)
  await checkCounts(rows, spans)
  // Nearly always the one hour; a view that came in late beyond all expectation is caught up with here.
  const hours = [...new Map(rows.map((row) => [`${row.articleId} ${row.hour}`, { articleId: row.articleId, hour: row.hour }])).values()]
  hours.sort((one, other) => (one.hour < other.hour ? -1 : 1))
  // In the order of time, since a reader is entered with the first hour; the articles do not wait for each other.
  await Promise.all(heads.map(({ _id }) => enterAll(hours.filter(({ articleId }) => articleId === _id))))
  const people = await newReaders(spans)
  const closed = heads.flatMap((head) => hoursOf(head, rows, people.get(head._id)))
  await putHours(closed)
  const days = new Map(closed.map(({ articleId, hour: at }) => [`${articleId} ${dayOfHour(at)}`, { articleId, day: dayOfHour(at), through: hour }]))
  await settleDays([...days.values()])
  const keys = await viewKeys(worker)
  const since = keys.sinceOf(dayOfHour(hour))
  await Promise.all(heads.map((head) => moveOn(head, hour, closed.filter(({ articleId }) => articleId === head._id), since)))
}

async function enterAll(hours: readonly { articleId: string; hour: string }[]): Promise<void> {
  for (const { articleId, hour } of hours) await enterReaders(articleId, hour)
}

/** The two queries answer for the same views; a recount that disagrees with itself must not be written. */
async function checkCounts(rows: readonly HourRow[], spans: readonly Span[]): Promise<void> {
  const counts = await countViewsOfMany(spans)
  const total = rows.reduce((sum, { views }) => sum + views, 0)
  const expected = [...counts.values()].reduce((sum, views) => sum + views, 0)
  if (total !== expected) throw new Error(`A recount found ${total} views where ${expected} are`)
}

function hoursOf({ _id, orgId }: ArticleDocument, rows: readonly HourRow[], people: ReadonlyMap<string, number> | undefined): ClosedHour[] {
  const own = rows.filter(({ articleId }) => articleId === _id)
  return [...new Set(own.map(({ hour }) => hour))].map((hour) => ({
    articleId: _id,
    orgId,
    hour,
    people: people?.get(hour) ?? 0,
    ...tallyOf(own.filter((row) => row.hour === hour)),
  }))
}

async function moveOn(head: ArticleDocument, hour: string, closed: readonly ClosedHour[], since: string): Promise<void> {
  const { closedTotal, closedThrough, closedPeople = 0, peopleSince = '' } = head
  const total = closed.reduce((sum, one) => sum + one.total, 0)
  const people = closed.filter((one) => dayOfHour(one.hour) >= since).reduce((sum, one) => sum + one.people, 0)
  await closeArticle(head._id, closedThrough, {
    closedTotal: closedTotal + total,
    closedThrough: hour,
    closedPeople: (peopleSince === since ? closedPeople : 0) + people,
    peopleSince: since,
  })
}
