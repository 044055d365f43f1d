// The reminder taps that the server does not have yet, kept over a restart.

import type { ReminderAddInput, ReminderSetInput } from '../contract/reminders'
import { keys } from './keys'
import { keep, readKept } from './phone'
import { readReminderTaps } from './reminder-taps'

export const reminderQueue = {
  read: (): (ReminderAddInput | ReminderSetInput)[] => readReminderTaps(readKept(keys.reminderQueue)),
  write: (waiting: (ReminderAddInput | ReminderSetInput)[]): void => void keep(keys.reminderQueue, waiting),
}
