// Closed days and open hours, put together into what dashboards draw.

import type { DayReads, HourReads, Reading, SourceReads } from '../../../miniprogram/reports/contract/stats'
import { addDays, hourOf } from './day'
import { medianStay } from './stay'
import { addTo, entriesOf, sumTallies, tallyOf, type Tally, type TallyRow } from './tally'

export interface ClosedDay extends Tally {
  day: string
  /** The hour up to which it is closed. */
  through: string
  /** By `00`–`23`. */
  hours: Record<string, number>
}

/** Alike views in an hour. */
export type OpenRow = TallyRow & { hour: string }

interface HourCount {
  hour: string
  views: number
}

/** `days` are closed up to `through`, and `rows` are what came after that and nothing else: so nothing counts twice. */
export interface Counted {
  days: readonly ClosedDay[]
  rows: readonly OpenRow[]
}

/** Leaves out of the rows what the days have already; `atLeast` is the hour through which all is closed that has no day. */
export function withoutClosed<Row extends { hour: string }>(days: readonly Pick<ClosedDay, 'through'>[], rows: readonly Row[], atLeast = ''): Row[] {
  const through = days.reduce((last, day) => (day.through > last ? day.through : last), atLeast)
  return rows.filter(({ hour }) => hour > through)
}

export function wholeOf({ days, rows }: Counted): Tally {
  return sumTallies([...days, tallyOf(rows)])
}

/** Days on which anything was read, oldest first. */
export function daysOf({ days, rows }: { days: readonly Pick<ClosedDay, 'day' | 'total'>[]; rows: readonly HourCount[] }): DayReads[] {
  const reads: Record<string, number> = {}
  for (const { day, total } of days) addTo(reads, day, total)
  for (const { hour, views } of rows) addTo(reads, hour.slice(0, 10), views)
  return entriesOf(reads)
    .map(([day, count]) => ({ day, reads: count }))
    .sort((one, other) => (one.day < other.day ? -1 : 1))
}

/** Every day of a span, with 0 where nothing was read. */
export function everyDay(days: readonly DayReads[], last: string, count: number): DayReads[] {
  const reads = new Map(days.map((one) => [one.day, one.reads]))
  return Array.from({ length: count }, (_, place) => addDays(last, place - count + 1)).map((day) => ({ day, reads: reads.get(day) ?? 0 }))
}

const hourMs = 3_600_000

/** The last `count` hours, the one that runs now among them. */
export function lastHours({ days, rows }: Counted, now: number, count: number): HourReads[] {
  const reads: Record<string, number> = {}
  for (const { day, hours } of days) for (const [hour, views] of entriesOf(hours)) addTo(reads, `${day}T${hour}`, views)
  for (const { hour, views } of rows) addTo(reads, hour, views)
  return Array.from({ length: count }, (_, place) => hourOf(now - (count - 1 - place) * hourMs)).map((hour) => ({ hour, reads: reads[hour] ?? 0 }))
}

/** Reads by hour of the day, 0–23. */
export function byHourOfDay({ days, rows }: Counted): number[] {
  const reads = Array<number>(24).fill(0)
  const add = (hour: number, views: number): void => void (reads[hour] = (reads[hour] ?? 0) + views)
  for (const { hours } of days) for (const [hour, views] of entriesOf(hours)) add(Number(hour), views)
  for (const { hour, views } of rows) add(Number(hour.slice(11)), views)
  return reads
}

/** Largest first. */
export function sourcesOf({ sources }: Tally, earlierReads = 0): SourceReads[] {
  const rows: SourceReads[] = entriesOf(sources).map(([source, reads]) => ({ source, reads }))
  if (earlierReads > 0) rows.push({ source: 'earlier', reads: earlierReads })
  return rows.sort((one, other) => other.reads - one.reads)
}

export function readingOf({ stays, ended }: Tally): Reading {
  const heard = stays.reduce((sum, count) => sum + count, 0)
  const medianSeconds = medianStay(stays)
  return { heard, ended, ...(medianSeconds === undefined ? {} : { medianSeconds }) }
}
