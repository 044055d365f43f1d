// When the desk speaks of trouble: of what stopped, and of nothing that is still on its way.

import { reminderTroubles, troublesOf, type UnderWay } from '../../../../../cloudfunctions/domain/desk/troubles'

const now = Date.parse('2026-06-01T09:00:00Z')
const ago = (minutes: number): Date => new Date(now - minutes * 60_000)
const draft = (more: Partial<UnderWay> = {}): UnderWay => ({ _id: 'a', title: '题', state: 'approved', ...more })
const asked = (minutes: number, waiting: unknown[], findings: { id: string; suggest: 'review' | 'risky' }[] = []) => new Map([['a', { askedAt: ago(minutes), waiting, findings }]])

test.each([
  ['a publication of three minutes ago', draft({ state: 'publishing', publishing: { at: ago(3) } }), new Map(), ['publishing']],
  ['a publication of a minute ago', draft({ state: 'publishing', publishing: { at: ago(1) } }), new Map(), []],
  ['an answer that is 31 minutes late', draft(), asked(31, [{}]), ['safety']],
  ['an answer that may still come', draft(), asked(29, [{}]), []],
  ['answers that all came', draft(), asked(90, []), []],
  ['something risky, which is told where it stands', draft(), asked(90, [{}], [{ id: 'f', suggest: 'risky' }]), []],
  ['what was never asked about', draft(), new Map(), []],
])('%s', (_what, one, safety, kinds) => {
  expect(troublesOf([one], safety, now).map(({ kind }) => kind)).toEqual(kinds)
})

test('messages that were not sent are told once for each article, and never as failed where nobody knows', () => {
  const titles = new Map([['a', { title: '甲' }], ['b', { title: '乙' }]])
  const unsent = [
    { articleId: 'b', outcome: 'unknown' as const, messages: 2, at: ago(5) },
    { articleId: 'a', outcome: 'unknown' as const, messages: 1, at: ago(9) },
    { articleId: 'a', outcome: 'failed' as const, messages: 3, at: ago(7) },
    { articleId: 'gone', outcome: 'failed' as const, messages: 4, at: ago(7) },
  ]
  expect(reminderTroubles(unsent, titles)).toEqual([
    { kind: 'reminder', articleId: 'b', title: '乙', at: ago(5).getTime(), say: '提醒：2 条结果未知' },
    { kind: 'reminder', articleId: 'a', title: '甲', at: ago(7).getTime(), say: '提醒：3 条没发成，1 条结果未知' },
  ])
})
