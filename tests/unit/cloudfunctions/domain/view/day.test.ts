// Days and hours of the residents' clock.

import { dayOf, hourOf, isDay } from '../../../../../cloudfunctions/domain/view/day'

test.each([
  ['2026-03-01T15:59:59.999Z', '2026-03-01', '2026-03-01T23'],
  ['2026-03-01T16:00:00.000Z', '2026-03-02', '2026-03-02T00'],
  ['2025-12-31T16:00:00.000Z', '2026-01-01', '2026-01-01T00'],
  ['2024-02-29T03:30:00.000Z', '2024-02-29', '2024-02-29T11'],
])('%s is %s, hour %s', (utc, day, hour) => {
  expect(dayOf(Date.parse(utc))).toBe(day)
  expect(hourOf(Date.parse(utc))).toBe(hour)
})

test.each(['2026-01-01', '2024-02-29'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true)
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '2026-01-01T00', '', '２０２６-01-01'])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false)
})
