// Months of the residents' calendar, `YYYY-MM`.

import { addDays } from './day'

export function monthOfDay(day: string): string {
  return day.slice(0, 7)
}

export function firstDayOf(month: string): string {
  return `${month}-01`
}

export function lastDayOf(month: string): string {
  // The first and 31 days are always in the next month.
  return addDays(firstDayOf(monthOfDay(addDays(firstDayOf(month), 31))), -1)
}

export function monthBefore(month: string): string {
  return monthOfDay(addDays(firstDayOf(month), -1))
}
