// The one state of 更新提醒 that all pages share while the program runs; what waits is sent when there is a network again.

import { addReminder, setReminder } from '../cloud/reminder'
import { isGrant, ReminderStates } from '../cloud/reminder-states'
import { reminderLimits } from '../contract/reminders'
import type { ReminderState } from '../contract/reminders'
import { reminderQueue } from '../storage/reminder-queue'
import { takeReminderSeq } from '../storage/reminder-seq'
import { problemOf } from './problem'
import { askWeChat } from './reminder-asking'
import { refusalWords, settingsWords, unaskedWords, waitingWords } from './reminder-words'
import { isSinglePage } from './single-page'

export const reminders = new ReminderStates((tap) => (isGrant(tap) ? addReminder(tap) : setReminder(tap)), takeReminderSeq, reminderQueue)

wx.onNetworkStatusChange(({ isConnected }) => {
  if (isConnected) void reminders.flush()
})
wx.onAppShow(() => void reminders.flush())
void reminders.flush()

export interface ShownReminder {
  reminder: ReminderState
  reminderNotice: string
}

/** As a page shows it: the balance and the switch, and in words what they alone would not tell truly. */
export function shownReminder(orgId: string): ShownReminder {
  const { reminder, waiting, refusal } = reminders.stateOf(orgId)
  if (waiting > 0) return { reminder, reminderNotice: waitingWords }
  return { reminder, reminderNotice: refusal === undefined ? '' : refusalWords(problemOf(refusal)) }
}

/**
 * A tap on 更新提醒, to be called in its handler before anything else. A grant is told to those who listen to `reminders`;
 * `say` hears in words why there is none, and an empty text once that is over.
 */
export function tapRemind(orgId: string, say: (notice: string) => void): void {
  const { templateId, balance } = reminders.stateOf(orgId).reminder
  if (isSinglePage()) return say(unaskedWords('alone'))
  if (balance >= reminderLimits.balance) return say(unaskedWords('full'))
  askWeChat(templateId, {
    accepted(grantId) {
      say('')
      void reminders.grant(orgId, templateId, grantId)
    },
    not: (why) => say(unaskedWords(why)),
    changed: (open) => say(settingsWords(open)),
  })
}
