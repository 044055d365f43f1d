// How the replies of the statistics are shown: columns, bars and rows, worked out apart from the pages.

import { inChina } from '../../components/article-card/published'
import { sourceDefinitions } from '../contract/definitions'
import type { DayReads, HourReads, Reading, SourceReads, StatsOrgOutput } from '../contract/stats'
import type { TextSize } from '../../contract/text-size'
import type { Column } from '../../charts/contract/drawing'
import type { TableRow } from '../components/figure-table/rows'
import type { Bar } from '../components/source-bars/bars'
import { shortTime, spokenSeconds } from './words'

/** `at`: when the reply was made; its day is not over. */
export function columnsOfDays(days: readonly DayReads[], at: number): Column[] {
  const today = inChina(at).format('YYYY-MM-DD')
  return days.map(({ day, reads }) => ({ name: day === today ? '今天' : shortTime(day), value: reads, ...(day === today && { open: true }) }))
}

export function columnsOfHours(hours: readonly HourReads[], at: number): Column[] {
  const now = inChina(at).format('YYYY-MM-DDTHH')
  return hours.map(({ hour, reads }) => ({ name: hour === now ? '现在' : shortTime(hour), value: reads, ...(hour === now && { open: true }) }))
}

/** The last days up to that of `at`, with 0 where nobody read; `days` has those on which somebody did. */
export function lastDays(days: readonly DayReads[], at: number, count: number): DayReads[] {
  const known = new Map(days.map(({ day, reads }) => [day, reads]))
  const today = inChina(at)
  return Array.from({ length: count }, (_, ago) => today.subtract(count - 1 - ago, 'day').format('YYYY-MM-DD')).map((day) => ({ day, reads: known.get(day) ?? 0 }))
}

/** How many days lie between the first that was read and that of `at`, both counted. */
export function daysSince(days: readonly DayReads[], at: number): number {
  const [first] = days
  return first ? inChina(at).startOf('day').diff(`${first.day} 00:00`, 'day') + 1 : 1
}

export function barsOf(sources: readonly SourceReads[]): Bar[] {
  const most = Math.max(1, ...sources.map(({ reads }) => reads))
  return sources.map(({ source, reads }) => ({ key: `source:${source}`, name: sourceDefinitions[source].name, value: reads, part: (reads / most) * 100, pale: source === 'earlier' }))
}

/** With their sum below; none of nothing. */
export function withSum(rows: TableRow[]): TableRow[] {
  if (rows.length === 0) return []
  const sum = rows.reduce((total, { values: [value = 0] }) => total + value, 0)
  return [...rows, { key: 'sum', name: '合计', note: '', values: [sum] }]
}

/** 读完率 and the median time, with how many they rest on; small numbers are shown as they are. */
export function readingWords({ heard, ended, medianSeconds }: Reading): string {
  if (heard === 0) return '还没有数据：读者离开文章时才知道读到哪里。'
  const time = medianSeconds === undefined ? '' : `，一半的人读了 ${spokenSeconds(medianSeconds)}以上`
  return `${heard} 次里有 ${ended} 次读到最后（${Math.round((ended / heard) * 100)}%）${time}。`
}

/** Which hours are read most, and how sure that is: said in words where it rests on little. */
export function bestHoursWords({ hours, reads, days }: StatsOrgOutput['bestHours']): string {
  if (reads === 0) return '这段时间还没有人读，看不出来。'
  const names = hours.map(({ hour, reads: count }) => `${hour} 点（${count} 次）`).join('、')
  const rest = `从 ${days} 天、${reads} 次阅读里看出来的`
  return `读的人最多的是 ${names}，在这之前发比较好。${rest}${reads < 100 || days < 7 ? '，样本少，只能当参考' : ''}。`
}

export function updatedWords(at: number): string {
  return `更新到 ${inChina(at).format('HH:mm:ss')}`
}

/** px of a chart's letters. */
export const chartLetters: Record<TextSize, number> = { standard: 12, large: 14, larger: 16, largest: 18 }
