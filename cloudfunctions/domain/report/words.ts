// What a monthly report says in words: numbers beside numbers, and no judgement of them.

import { dayOf } from '../view/day'
import type { MonthFigures } from './month-figures'

/** `2026年6月`. */
export function monthWords(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`
}

/** `6月11日`. */
export function dayWords(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

/** `2026年6月11日`. */
export function fullDayWords(day: string): string {
  return `${Number(day.slice(0, 4))}年${dayWords(day)}`
}

const eightHours = 8 * 3_600_000

/** Which days, and of what moment the numbers are. */
export function datelineOf({ from, to, goesOn, at }: Pick<MonthFigures, 'from' | 'to' | 'goesOn' | 'at'>): string {
  const days = from === to ? dayWords(from) : `${dayWords(from)}至${Number(to.slice(8, 10))}日`
  const clock = new Date(at + eightHours).toISOString().slice(11, 16)
  return `${days}${goesOn ? '，这个月还没过完' : ''}　数字截至${fullDayWords(dayOf(at))} ${clock}`
}

export function comparisonOf({ reads, before, from, to, goesOn }: Pick<MonthFigures, 'reads' | 'before' | 'from' | 'to' | 'goesOn'>): string {
  if (!before) return '上个月这里还没有启用，没有可以比的数字。'
  const began = before.began === undefined ? '' : `（${dayWords(before.began)}启用）`
  if (!goesOn || !before.soFar) return `上个月${began}阅读 ${before.reads}，本月 ${reads}，${differenceOf(reads, before.reads)}。`
  const { soFar } = before
  const same = `上个月同期（${Number(from.slice(8, 10))}日至${Number(soFar.to.slice(8, 10))}日）阅读 ${soFar.reads}`
  return `${same}，本月到${Number(to.slice(8, 10))}日 ${reads}，${differenceOf(reads, soFar.reads)}。上个月${began}全月 ${before.reads}。`
}

function differenceOf(reads: number, earlier: number): string {
  if (reads === earlier) return '一样多'
  return reads > earlier ? `多 ${reads - earlier}` : `少 ${earlier - reads}`
}
