// A row of the reminders, as it is read: when, how many, and what the button does.

import type { OrgName } from '../../../contract/articles'
import type { ReminderState } from '../../../contract/reminders'
import { spokenDay } from '../../../components/article-card/published'

export interface ReminderRow {
  org: OrgName
  reminder: ReminderState
  lastRemindedAt?: number
  notice: string
}

export interface ShownRow {
  id: string
  name: string
  when: string
  on: boolean
  balance: number
  /** Empty where nothing can be added: switched off, or this installation reminds nobody. */
  action: string
  notice: string
}

/** `now` in ms since 1970. */
export function rowOf({ org, reminder, lastRemindedAt, notice }: ReminderRow, now: number): ShownRow {
  const { on, balance, templateId } = reminder
  const last = lastRemindedAt === undefined ? '还没有提醒过' : `上次提醒 ${spokenDay(lastRemindedAt, now)}`
  const add = balance > 0 ? '加一次' : '再提醒我'
  return {
    id: org.id,
    name: org.name,
    when: on && balance === 0 ? '次数已用完' : last,
    on,
    balance,
    action: on && templateId !== '' ? add : '',
    notice,
  }
}
