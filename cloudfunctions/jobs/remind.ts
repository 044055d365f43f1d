// Reminders in the timed work: settles what broke off, sends what was left, and after a month keeps only what came of it.

import { noteTold, untold } from '../store/publications'
import { outcomesOf, removeReminders, trimReviewReminders } from '../store/reminders'
import { settleAbandoned } from '../store/send-one'
import { sendReminders, type Sender } from '../store/send-reminders'
import type { Worker } from './main'

/** Of a run's time, so that hours are closed whatever there is to send. */
const budgetMs = 20_000
const keptDays = 30
const foldedAtOnce = 50

export async function remind({ now, isOver }: Worker, logFailure: Sender['logFailure']): Promise<void> {
  const started = now()
  await settleAbandoned(now())
  await sendReminders({ now, isOver: () => isOver() || now() - started > budgetMs, logFailure })
}

/** The names go, the numbers stay. Half of it is no harm: the numbers are noted before the names go. */
export async function foldReminders({ now }: Pick<Worker, 'now'>): Promise<void> {
  const before = new Date(now() - keptDays * 24 * 3_600_000)
  await trimReviewReminders(before)
  for (const { _id } of await untold(before, foldedAtOnce)) {
    await noteTold(_id, await outcomesOf(_id))
    await removeReminders(_id)
  }
}
