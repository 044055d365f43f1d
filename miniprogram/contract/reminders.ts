// 更新提醒: one accepted dialog of WeChat is one message that an org may send to this reader.

import type { OrgName } from './articles'

/**
 * `balance`: messages that may still be sent, as we counted them (WeChat tells no number).
 * `on` false: the reader switched this org off; what was granted stays.
 * `seq`: the highest sequence the server has seen from this person for this org, 0 where they never asked.
 * `templateId`: what wx.requestSubscribeMessage is asked for; '' where this installation has none, and then nothing is offered.
 */
export interface ReminderState {
  on: boolean
  balance: number
  seq: number
  templateId: string
}

export const noReminder: ReminderState = { on: false, balance: 0, seq: 0, templateId: '' }

/**
 * One accepted dialog: one more message, and the org switched on. `grantId` (32 hex, made on the phone) makes a repeated call add nothing.
 * `templateId` is what WeChat was asked for. `seq` grows with every tap on this phone, as in `reminder.set`.
 */
export interface ReminderAddInput {
  orgId: string
  grantId: string
  templateId: string
  seq: number
}

/** The switch of an org that was asked for before; the highest `seq` wins. */
export interface ReminderSetInput {
  orgId: string
  on: boolean
  seq: number
}

/** An org that was asked for. `lastRemindedAt` in ms since 1970, absent before the first message. */
export interface Reminder {
  org: OrgName
  on: boolean
  balance: number
  seq: number
  lastRemindedAt?: number
}

/** All of them, last asked for first. */
export interface ReminderListOutput {
  reminders: Reminder[]
  templateId: string
}

/** `balance`: what one person may hold for one org. */
export const reminderLimits = { balance: 50, orgs: 500 } as const
