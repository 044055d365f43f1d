// What is done once a night, when hardly anybody reads: the recount, then what is older than it must be kept, then a new key when it is time.

import { workflowLimits } from '../../miniprogram/staff/contract/workflow'
import { dayOf } from '../domain/view/day'
import { lastNight, noteNight } from '../store/jobs'
import { trimAudits } from '../store/audits'
import { trimGuesses } from '../store/guesses'
import { trimInvites } from '../store/invites'
import { trimPreviews } from '../store/previews'
import { trimSafety } from '../store/safety-checks'
import { auditSettings, countingSettings } from '../store/settings'
import type { Worker } from './main'
import { recount } from './recount'
import { foldReminders } from './remind'
import { renewKey } from './renew-key'
import { tidy } from './tidy'
import { tidyDrafts } from './tidy-drafts'
import { tidyImports } from './tidy-imports'

const nightHour = 3
const hourMs = 3_600_000
/** After its last day an invitation still tells for a while what became of it. */
const invitesKeptDays = 30
/** Longer than ahead of its time an article may be scheduled. */
const safetyKeptDays = workflowLimits.scheduleDays + 10
/** An import is a matter of minutes; after a night nobody goes on with it. */
const importsKeptHours = 12

/** Goes on at the next call where the time was up; each step may be repeated. */
export async function workAtNight(worker: Worker): Promise<void> {
  // The day that began at least three hours ago, by the residents' clock.
  const today = dayOf(worker.now() - nightHour * hourMs)
  if ((await lastNight()) >= today) return
  const { retentionDays } = await countingSettings()
  if (!(await recount(today, retentionDays, worker))) return
  if (!(await tidy(today, retentionDays, worker))) return
  if (!(await tidyDrafts(worker))) return
  const { keepDays, most } = await auditSettings()
  await trimAudits(worker.now() - keepDays * 24 * hourMs, most)
  await trimInvites(new Date(worker.now() - invitesKeptDays * 24 * hourMs))
  await trimPreviews(new Date(worker.now()))
  await foldReminders(worker)
  await trimSafety(new Date(worker.now() - safetyKeptDays * 24 * hourMs))
  if (!(await tidyImports(new Date(worker.now() - importsKeptHours * hourMs), worker))) return
  await trimGuesses(new Date(worker.now() - 24 * hourMs))
  await renewKey(today, retentionDays, worker)
  await noteNight(today)
}
