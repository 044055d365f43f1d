// How often the articles of an org were read today, of the same closed days and open hours as its dashboard.

import { dayOf } from '../domain/view/day'
import { daysOf, withoutClosed } from '../domain/view/series'
import { daysOfOrgs } from '../store/closed-hours'
import { closing } from '../store/jobs'
import { orgTotals } from '../store/views'

/** `now` in ms since 1970. Three reads, where the closing stands first, as everywhere. */
export async function readsToday(orgId: string, now: number): Promise<number> {
  const today = dayOf(now)
  const { closedThrough } = await closing()
  const days = await daysOfOrgs([orgId], today)
  const rows = withoutClosed(days, await orgTotals([orgId], closedThrough), closedThrough)
  return daysOf({ days, rows }).find(({ day }) => day === today)?.reads ?? 0
}
