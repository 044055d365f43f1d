// Checks what replies say of the reader's reminders.

import type { Reminder, ReminderListOutput, ReminderState } from '../contract/reminders'
import { readOrgName } from './read-card'
import { countOf, fieldsOf, flagOf, listOf, textOf } from './shape'
import type { Fields } from './shape'

/** What an earlier version of the program kept on the phone has none. */
function seqOf(fields: Fields): number {
  return fields.seq === undefined ? 0 : countOf(fields, 'seq')
}

export function readReminderState(value: unknown): ReminderState {
  const fields = fieldsOf(value, 'reminder')
  return { on: flagOf(fields, 'on'), balance: countOf(fields, 'balance'), seq: seqOf(fields), templateId: textOf(fields, 'templateId') }
}

function readReminder(value: unknown): Reminder {
  const fields = fieldsOf(value, 'reminder')
  return {
    org: readOrgName(fields.org),
    on: flagOf(fields, 'on'),
    balance: countOf(fields, 'balance'),
    seq: countOf(fields, 'seq'),
    ...(fields.lastRemindedAt !== undefined && { lastRemindedAt: countOf(fields, 'lastRemindedAt') }),
  }
}

export function readReminderList(value: unknown): ReminderListOutput {
  const fields = fieldsOf(value, 'reminder.list')
  return { reminders: listOf(fields, 'reminders', readReminder), templateId: textOf(fields, 'templateId') }
}
