import { monthsSince } from '../../../../../../miniprogram/reports/stats/org/exports/months'

const at = Date.parse('2026-03-10T04:00:00Z')

test('the month that goes on comes first and says so, then those before it, back to the beginning', () => {
  expect(monthsSince('2025-12-20', at)).toEqual([
    { month: '2026-03', name: '2026年3月，到今天' },
    { month: '2026-02', name: '2026年2月' },
    { month: '2026-01', name: '2026年1月' },
    { month: '2025-12', name: '2025年12月' },
  ])
})

test('there are twelve at most', () => {
  expect(monthsSince('2020-01-01', at)).toHaveLength(12)
})

test('the month is that of China, where it may begin before the world’s', () => {
  expect(monthsSince('2026-01-01', Date.parse('2026-02-28T16:00:00Z'))[0]?.month).toBe('2026-03')
})
