// Days that do not exist, and weekdays that are not the ones of their day.

import type { Slip, Spot } from './spot'

const day = /(?<![\d.])(?:(\d{4})年|([今明去])年)?(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:[（(，,\s]{0,2}((?:星期|周|礼拜)([一二三四五六日天])))?/g
const digits = '一二三四五六七八九'
const weekdays = '日一二三四五六'

/** `createdOn` tells the year of days that have none. */
export function daysOf(createdOn: string): (spot: Spot) => Slip[] {
  const [year = 0, month = 0] = createdOn.split('-').map(Number)
  return ({ text }) => {
    const named = [...text.matchAll(/(?<!\d)(20\d{2})年/g)].map((match) => Number(match[1]))
    return [...text.matchAll(day)].flatMap((match) => {
      if (/[农阴]历.{0,5}$/.test(text.slice(Math.max(0, match.index - 8), match.index))) return []
      const read = { month: numberOf(match[3]), date: numberOf(match[4]) }
      const years = yearsOf(match, read.month, { year, month, named })
      return judge(match, read, years)
    })
  }
}

/** The years that may be meant, the likeliest first. */
function yearsOf([, full, word]: RegExpExecArray, month: number, created: { year: number; month: number; named: number[] }): number[] {
  if (full !== undefined) return [Number(full)]
  if (word !== undefined) return [created.year + { 今: 0, 明: 1, 去: -1 }[word as '今']]
  const neighbours = created.month >= 11 && month <= 3 ? [created.year + 1] : created.month <= 2 && month >= 10 ? [created.year - 1, created.year] : [created.year]
  return [...neighbours, ...created.named.flatMap((each) => [each, each + 1])]
}

function judge(match: RegExpExecArray, { month, date }: { month: number; date: number }, years: readonly number[]): Slip[] {
  const [found, , , , , weekday = '', letter = ''] = match
  const bare = found.slice(0, found.search(/[日号]/) + 1)
  const real = years.filter((year) => isDay(year, month, date))
  if (real.length === 0) return [{ kind: 'date', start: match.index, end: match.index + bare.length, say: `日历上没有${month}月${date}日这一天` }]
  const right = real.map((year) => weekdays.charAt(new Date(Date.UTC(year, month - 1, date)).getUTCDay()))
  if (weekday === '' || right.includes(letter === '天' ? '日' : letter)) return []
  const end = match.index + found.length
  const [first = ''] = right
  return [{ kind: 'weekday', start: end - weekday.length, end, fix: weekday.slice(0, -1) + first, say: `${real[0] ?? ''}年${month}月${date}日是星期${first}` }]
}

function isDay(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** 31, 三十一 and 十二. */
export function numberOf(written = ''): number {
  if (/^\d+$/.test(written)) return Number(written)
  const value = (each: string): number => (each === '' ? 0 : each === '两' ? 2 : digits.indexOf(each) + 1)
  const [, hundreds = '', rest = ''] = /^(?:([一二两三四五六七八九])百零?)?(.*)$/.exec(written) ?? []
  const [tens, ones = ''] = rest.includes('十') ? rest.split('十') : [undefined, rest]
  return value(hundreds) * 100 + (tens === '' ? 10 : value(tens ?? '') * 10) + value(ones)
}
