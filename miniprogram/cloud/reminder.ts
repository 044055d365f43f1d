// The client of the reader's reminders. All reject with `not_allowed` where WeChat names no reader.

import type { ReminderAddInput, ReminderSetInput, ReminderState } from '../contract/reminders'
import { callReader } from './call'
import { readReminderState } from './read-reminder'

/** Rejects with `conflict` where the template is not sent any more, with `too_many` where the balance is full. */
export function addReminder(input: ReminderAddInput): Promise<ReminderState> {
  return callReader('reminder.add', input, readReminderState)
}

export function setReminder(input: ReminderSetInput): Promise<ReminderState> {
  return callReader('reminder.set', input, readReminderState)
}
