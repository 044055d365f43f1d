// The balance of 更新提醒 in words: a number where there is one, and what an empty or a switched off one means.

import type { ReminderState } from '../../contract/reminders'

/** One line, whose number stands out. */
export interface BalanceLine {
  before: string
  number: string
  after: string
}

/** Under the button of one unit. Empty where this installation reminds nobody. */
export function balanceLine({ on, balance, seq, templateId }: ReminderState): BalanceLine {
  const words = (before: string): BalanceLine => ({ before, number: '', after: '' })
  if (templateId === '') return words('')
  if (seq === 0) return words('点一次，微信提醒您一次')
  if (!on) return balance === 0 ? words('提醒关着') : { before: '提醒关着，还留着', number: String(balance), after: '次' }
  return balance === 0 ? words('次数已用完') : { before: '还可提醒', number: String(balance), after: '次' }
}
