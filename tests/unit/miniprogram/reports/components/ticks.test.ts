// The moments at which articles can come out, by the clocks of China wherever the phone is.

import { clockColumns, clockOf, momentOf, nextTick, stepsOf } from '../../../../../miniprogram/staff/components/schedule-sheet/ticks'

test('a moment goes to the next five minutes, and one of them stays', () => {
  expect(nextTick(Date.parse('2026-06-01T00:01:00Z'))).toBe(Date.parse('2026-06-01T00:05:00Z'))
  expect(nextTick(Date.parse('2026-06-01T00:05:00Z'))).toBe(Date.parse('2026-06-01T00:05:00Z'))
})

test.each(['2026-06-01T00:05:00Z', '2026-06-01T15:55:00Z', '2026-06-01T16:00:00Z'])('%s is chosen and told as the same moment', (text) => {
  const at = Date.parse(text)
  const day = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
  expect(momentOf(day, stepsOf(at))).toBe(at)
})

test('the columns have every hour and every five minutes, and say the clock', () => {
  expect(clockColumns.map(({ length }) => length)).toEqual([24, 12])
  expect(clockOf([8, 1])).toBe('08:05')
})
