// The client of the list of reminders.

import { callReader } from '../../cloud/call'
import type { ReminderListOutput } from '../../contract/reminders'
import { readReminderList } from './read-reminder-list'

/** Rejects with `not_allowed` where WeChat names no reader. */
export function listReminders(): Promise<ReminderListOutput> {
  return callReader('reminder.list', {}, readReminderList)
}
