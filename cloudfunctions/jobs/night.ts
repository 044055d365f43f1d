// What is done once a night, when hardly anybody reads: the recount, then what is older than it must be kept, then a new key when it is time.

import { dayOf } from '../domain/view/day'
import { lastNight, noteNight } from '../store/jobs'
import { countingSettings } from '../store/settings'
import type { Worker } from './main'
import { recount } from './recount'
import { renewKey } from './renew-key'
import { tidy } from './tidy'

const nightHour = 3
const hourMs = 3_600_000

/** Goes on at the next call where the time was up; each step may be repeated. */
export async function workAtNight(worker: Worker): Promise<void> {
  // The day that began at least three hours ago, by the residents' clock.
  const today = dayOf(worker.now() - nightHour * hourMs)
  if ((await lastNight()) >= today) return
  const { retentionDays } = await countingSettings()
  if (!(await recount(today, retentionDays, worker))) return
  if (!(await tidy(today, retentionDays, worker))) return
  await renewKey(today, retentionDays, worker)
  await noteNight(today)
}
