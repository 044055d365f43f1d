// The names of what is counted, as staff read them.

import { inChina } from '../../components/article-card/published'

/** By share depth, 0 to 3. */
export const depthNames = ['第一手', '转发一次', '转发两次', '转发三次以上']

/** `2026-06-03` as people say it within a year, `2026-06-03T09` as its hour. */
export function shortTime(time: string): string {
  const hour = time.slice(11, 13)
  return hour === '' ? `${Number(time.slice(5, 7))}月${Number(time.slice(8, 10))}日` : `${Number(hour)}点`
}

/** Seconds as people say them. */
export function spokenSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds} 秒`
  const rest = seconds % 60
  return `${Math.floor(seconds / 60)} 分${rest === 0 ? '钟' : ` ${rest} 秒`}`
}

/** The last days up to that of `at`, as a head says them. */
export function spanWords(days: number, at: number): string {
  const today = inChina(at)
  return `最近 ${days} 天：${today.subtract(days - 1, 'day').format('YYYY-MM-DD')} 至 ${today.format('YYYY-MM-DD')}`
}

/** For what is looked at on another day. */
export function updatedAtWords(at: number): string {
  return `数字更新到 ${inChina(at).format('YYYY-MM-DD HH:mm')}`
}
