import type { MonthBefore } from '../../../../../cloudfunctions/domain/report/month-figures'
import { comparisonOf, datelineOf } from '../../../../../cloudfunctions/domain/report/words'

const whole = { from: '2026-06-01', to: '2026-06-30', goesOn: false }
const soFar = { from: '2026-06-01', to: '2026-06-11', goesOn: true }

test.each<[string, Parameters<typeof comparisonOf>[0], string]>([
  ['more', { ...whole, reads: 9, before: { reads: 4 } }, '上个月阅读 4，本月 9，多 5。'],
  ['fewer', { ...whole, reads: 4, before: { reads: 9 } }, '上个月阅读 9，本月 4，少 5。'],
  ['as many', { ...whole, reads: 0, before: { reads: 0 } }, '上个月阅读 0，本月 0，一样多。'],
  ['a month that was not whole', { ...whole, reads: 9, before: { reads: 4, began: '2026-05-20' } }, '上个月（5月20日启用）阅读 4，本月 9，多 5。'],
  ['none before', { ...whole, reads: 9 }, '上个月这里还没有启用，没有可以比的数字。'],
  ['a month that goes on', { ...soFar, reads: 3, before: { reads: 20, soFar: { to: '2026-05-11', reads: 4 } } satisfies MonthBefore }, '上个月同期（1日至11日）阅读 4，本月到11日 3，少 1。上个月全月 20。'],
])('with %s the numbers stand beside each other without a judgement', (_, figures, words) => expect(comparisonOf(figures)).toBe(words))

test('the days are told with the moment that the numbers are of, by the residents’ clock', () => {
  expect(datelineOf({ ...whole, at: Date.UTC(2026, 6, 1, 16, 5) })).toBe('6月1日至30日　数字截至2026年7月2日 00:05')
  expect(datelineOf({ from: '2026-06-01', to: '2026-06-01', goesOn: true, at: Date.UTC(2026, 5, 1, 1) })).toBe('6月1日，这个月还没过完　数字截至2026年6月1日 09:00')
})
