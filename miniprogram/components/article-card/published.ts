// Says when an article came out, by the calendar of the place where it did: China keeps one time, eight hours ahead of UTC.

import dayjs from 'dayjs'

const minutesAhead = 8 * 60

/** That moment as clocks in China show it, wherever the phone is; dayjs's timezone plugin is not packed for mini-programs. */
export function inChina(ms: number): dayjs.Dayjs {
  const here = dayjs(ms)
  return here.add(minutesAhead - here.utcOffset(), 'minute')
}

/** `今天 08:30`, `06-11` within the year, `2025-12-30` before it. Both arguments in ms since 1970. */
export function publishedText(publishedAt: number, now: number): string {
  const then = inChina(publishedAt)
  const today = inChina(now)
  if (then.year() !== today.year()) return then.format('YYYY-MM-DD')
  return then.isSame(today, 'day') ? `今天 ${then.format('HH:mm')}` : then.format('MM-DD')
}

/** The day as people say it: `6月11日`, with the year where it is another one. */
export function spokenDay(publishedAt: number, now: number): string {
  const then = inChina(publishedAt)
  return then.format(then.year() === inChina(now).year() ? 'M月D日' : 'YYYY年M月D日')
}

/** The moment as people say it: `6月11日 08:30`, with the year where it is another one. */
export function spokenTime(at: number, now: number): string {
  return `${spokenDay(at, now)} ${inChina(at).format('HH:mm')}`
}

/** `今天`, `昨天`, or the day as people say it. */
export function dayName(ms: number, now: number): string {
  const then = inChina(ms)
  const today = inChina(now)
  if (then.isSame(today, 'day')) return '今天'
  return then.isSame(today.subtract(1, 'day'), 'day') ? '昨天' : spokenDay(ms, now)
}

/** `08:30`. */
export function clockText(ms: number): string {
  return inChina(ms).format('HH:mm')
}

/** The dateline of a front page. */
export function dateline(now: number): { date: string; weekday: string } {
  const today = inChina(now)
  return { date: today.format('YYYY年M月D日'), weekday: `星期${'日一二三四五六'.charAt(today.day())}` }
}
