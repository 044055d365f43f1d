// Checks what replies say of the reader's reminders of one org.

import type { ReminderState } from '../contract/reminders'
import { countOf, fieldsOf, flagOf, textOf } from './shape'
import type { Fields } from './shape'

/** What an earlier version of the program kept on the phone has none. */
function seqOf(fields: Fields): number {
  return fields.seq === undefined ? 0 : countOf(fields, 'seq')
}

export function readReminderState(value: unknown): ReminderState {
  const fields = fieldsOf(value, 'reminder')
  return { on: flagOf(fields, 'on'), balance: countOf(fields, 'balance'), seq: seqOf(fields), templateId: textOf(fields, 'templateId') }
}
