// Checks the reminder taps that were kept on the phone.

import type { ReminderAddInput, ReminderSetInput } from '../contract/reminders'
import { isRecord } from '../contract/run-guards'
import { readSeq } from './seq'

type Tap = ReminderAddInput | ReminderSetInput

/** What is no tap is left out. */
export function readReminderTaps(kept: unknown): Tap[] {
  if (!Array.isArray(kept)) return []
  return (kept as unknown[]).flatMap((item): Tap[] => {
    if (!isRecord(item) || typeof item.orgId !== 'string') return []
    const { orgId, on, grantId, templateId } = item
    const seq = readSeq(item.seq)
    if (seq === 0) return []
    if (typeof on === 'boolean') return [{ orgId, on, seq }]
    return typeof grantId === 'string' && typeof templateId === 'string' ? [{ orgId, grantId, templateId, seq }] : []
  })
}
