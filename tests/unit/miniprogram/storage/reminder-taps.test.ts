// What is kept of reminder taps is read back, and what is none is left out.

import { readReminderTaps } from '../../../../miniprogram/storage/reminder-taps'

const grant = { orgId: 'o', grantId: 'g', templateId: 't', seq: 2 }
const turn = { orgId: 'o', on: false, seq: 3 }

test('grants and turns come back in their order, without what else was there', () => {
  expect(readReminderTaps([{ ...grant, more: 1 }, turn])).toEqual([grant, turn])
})

test.each([
  ['nothing', ''],
  ['no list', { 0: grant }],
  ['no taps', [null, 1, 'x', {}, []]],
  ['no org', [{ ...grant, orgId: 7 }]],
  ['no number', [{ ...grant, seq: 'x' }, { ...turn, seq: 0 }]],
  ['half a grant', [{ orgId: 'o', grantId: 'g', seq: 1 }]],
  ['a switch that is no flag', [{ orgId: 'o', on: 1, seq: 1 }]],
])('%s is no tap', (_what, kept) => {
  expect(readReminderTaps(kept)).toEqual([])
})
