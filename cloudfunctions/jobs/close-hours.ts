// Closes the hours that are long enough over, one after the other: recounts each, sets what it came to, then moves the articles on.

import { lastHourOver } from '../domain/view/day'
import { closing, noteArticle, noteHour } from '../store/jobs'
import { articlesViewed, nextHour } from '../store/views'
import { settleOrgDays } from './close-orgs'
import { closeArticles } from './close-articles'
import type { Worker } from './main'

/** Longer than any function may run, and much longer than a view may be under way (count-view.ts). */
export const graceMs = 10 * 60_000
const articlesAtOnce = 20

/** Whether all is closed that can be; false when the time was up. */
export async function closeHours(worker: Worker): Promise<boolean> {
  const last = lastHourOver(worker.now(), graceMs)
  for (;;) {
    const stand = await closing()
    const hour = await nextHour(stand.closedThrough, last)
    if (!hour) return true
    let after = stand.hour === hour ? stand.after : ''
    for (;;) {
      if (worker.isOver()) return false
      const articleIds = await articlesViewed(hour, hour, after, articlesAtOnce)
      const end = articleIds.at(-1)
      if (!end) break
      await closeArticles(articleIds, hour, worker)
      await noteArticle(hour, end)
      after = end
    }
    await settleOrgDays(hour)
    await noteHour(hour)
  }
}
