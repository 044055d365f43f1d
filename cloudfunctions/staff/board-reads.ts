// How often each board was scanned and read in the last seven days, also for articles of the orgs above.

import { addDays, dayOf } from '../domain/view/day'
import { wholeOf, withoutClosed } from '../domain/view/series'
import { addTo, entriesOf } from '../domain/view/tally'
import { daysOfOrgs } from '../store/closed-hours'
import { closing } from '../store/jobs'
import { tallyOrgs } from '../store/views'

const days = 7

/** By board id. Two reads for each org of the path, and one more. */
export async function boardReads(path: readonly string[], now: number): Promise<Record<string, number>> {
  const from = addDays(dayOf(now), 1 - days)
  const { closedThrough } = await closing()
  const reads: Record<string, number> = {}
  for (const orgId of path) {
    const closed = await daysOfOrgs([orgId], from)
    const rows = withoutClosed(closed, await tallyOrgs([orgId], closedThrough), closedThrough).filter(({ hour }) => hour >= from)
    for (const [boardId, count] of entriesOf(wholeOf({ days: closed, rows }).boards)) addTo(reads, boardId, count)
  }
  return reads
}
