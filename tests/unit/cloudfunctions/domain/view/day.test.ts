// Days and hours of the residents' clock.

import { addDays, dayOf, hourOf, isDay, lastHourOver } from '../../../../../cloudfunctions/domain/view/day'

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

test.each([
  ['2026-03-01', 1, '2026-03-02'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-12-31', 365, '2027-12-31'],
])('%s and %s days is %s', (day, days, other) => {
  expect(addDays(day, days)).toBe(other)
})

test.each([
  ['2026-03-01T02:09:59.999Z', '2026-03-01T08'],
  ['2026-03-01T02:10:00Z', '2026-03-01T09'],
  ['2026-02-28T16:10:00Z', '2026-02-28T23'],
])('at %s the last hour that was over ten minutes ago is %s', (utc, hour) => {
  expect(lastHourOver(Date.parse(utc), 600_000)).toBe(hour)
})
