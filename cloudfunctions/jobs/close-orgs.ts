// Sums an hour's orgs for their dashboards, when all of their articles are closed through it.

import { dayOfHour } from '../domain/view/day'
import { settleOrgDay } from '../store/closed-hours'
import { orgsViewed } from '../store/views'

export async function settleOrgDays(hour: string): Promise<void> {
  for (const orgId of await orgsViewed(hour)) await settleOrgDay(orgId, dayOfHour(hour), hour)
}
