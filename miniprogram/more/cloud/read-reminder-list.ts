// Checks what replies say of all of the reader's reminders.

import { readOrgName } from '../../cloud/read-card'
import { countOf, fieldsOf, flagOf, listOf, textOf } from '../../cloud/shape'
import type { Reminder, ReminderListOutput } from '../../contract/reminders'

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
