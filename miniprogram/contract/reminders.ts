// 更新提醒: one accepted dialog of WeChat is one message that an org may send to this reader.

/**
 * `balance`: messages that may still be sent, as we counted them (WeChat tells no number).
 * `on` false: the reader switched this org off; what was granted stays.
 * `templateId`: what wx.requestSubscribeMessage is asked for; '' where this installation has none, and then nothing is offered.
 */
export interface ReminderState {
  on: boolean
  balance: number
  templateId: string
}

export const noReminder: ReminderState = { on: false, balance: 0, templateId: '' }
