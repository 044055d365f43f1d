// The balance in words: never asked, some left, used up, switched off; and the rows of the list.

import type { ReminderState } from '../../../../miniprogram/contract/reminders'
import { balanceLine } from '../../../../miniprogram/components/remind-button/balance'
import { rowOf } from '../../../../miniprogram/more/components/reminder-list/row'

const state = (more: Partial<ReminderState>): ReminderState => ({ on: true, balance: 0, seq: 1, templateId: 't', ...more })
const now = Date.UTC(2026, 5, 20, 4)

test.each<[string, Partial<ReminderState>, string]>([
  ['nothing where nobody is reminded', { templateId: '', balance: 3 }, ''],
  ['what a tap does, before the first', { seq: 0, on: false }, '点一次，微信提醒您一次'],
  ['what is left', { balance: 2 }, '还可提醒 2 次'],
  ['that it is used up', {}, '次数已用完'],
  ['that it is off, and what is kept', { on: false, balance: 2 }, '提醒关着，还留着 2 次'],
  ['that it is off with nothing left', { on: false }, '提醒关着'],
])('says %s', (_what, more, words) => {
  const { before, number, after } = balanceLine(state(more))
  expect([before, number, after].filter(Boolean).join(' ')).toBe(words)
})

test.each<[string, Partial<ReminderState>, number | undefined, { when: string; action: string }]>([
  ['some left', { balance: 2 }, Date.UTC(2026, 5, 11, 4), { when: '上次提醒 6月11日', action: '加一次' }],
  ['never used', { balance: 1 }, undefined, { when: '还没有提醒过', action: '加一次' }],
  ['used up', {}, Date.UTC(2026, 5, 11, 4), { when: '次数已用完', action: '再提醒我' }],
  ['switched off', { on: false, balance: 1 }, undefined, { when: '还没有提醒过', action: '' }],
  ['no template any more', { templateId: '' }, undefined, { when: '次数已用完', action: '' }],
])('a row with %s', (_what, more, lastRemindedAt, shown) => {
  const row = rowOf({ org: { id: 'o', name: '南窑社区' }, reminder: state(more), notice: '', ...(lastRemindedAt !== undefined && { lastRemindedAt }) }, now)
  expect(row).toMatchObject({ id: 'o', name: '南窑社区', ...shown })
})
