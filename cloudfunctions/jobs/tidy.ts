// Takes away what need not be kept: single views older than the retention, whose hours stay, and names of readers that hold no longer.

import { addDays } from '../domain/view/day'
import { viewKeys } from '../store/keys'
import { removeReadersBefore } from '../store/readers'
import { articlesViewed, nextHour, removeViews } from '../store/views'
import { closeArticles } from './close-articles'
import type { Worker } from './main'

const articlesAtOnce = 20

/** Whether all is done. Half of it is no harm: what is gone was closed before. */
export async function tidy(today: string, retentionDays: number, worker: Worker): Promise<boolean> {
  const last = `${addDays(today, -retentionDays - 1)}T23`
  for (;;) {
    const hour = await nextHour('', last)
    if (!hour) break
    let after = ''
    for (;;) {
      if (worker.isOver()) return false
      const articleIds = await articlesViewed(hour, hour, after, articlesAtOnce)
      const end = articleIds.at(-1)
      if (!end) break
      // For almost all this changes nothing; a view that came in late beyond all expectation must be in the closed sum before it goes.
      await closeArticles(articleIds, hour, worker)
      await removeViews(articleIds, hour)
      after = end
    }
  }
  const since = (await viewKeys(worker)).sinceOf(today)
  if (since) await removeReadersBefore(`${since}T00`)
  return true
}
