// Says when an article came out, by the calendar of the place where it did: China keeps one time, eight hours ahead of UTC.

const hour = 3_600_000
const ahead = 8 * hour

interface Day {
  year: number
  /** MM-DD */
  day: string
  time: string
}

function dayOf(ms: number): Day {
  const iso = new Date(ms + ahead).toISOString()
  return { year: Number(iso.slice(0, 4)), day: iso.slice(5, 10), time: iso.slice(11, 16) }
}

/** `今天 08:30`, `06-11` within the year, `2025-12-30` before it. Both arguments in ms since 1970. */
export function publishedText(publishedAt: number, now: number): string {
  const then = dayOf(publishedAt)
  const today = dayOf(now)
  if (then.year !== today.year) return `${then.year}-${then.day}`
  return then.day === today.day ? `今天 ${then.time}` : then.day
}

/** The head of a month in a list, such as `2026年6月`. */
export function monthText(publishedAt: number): string {
  const { year, day } = dayOf(publishedAt)
  return `${year}年${Number(day.slice(0, 2))}月`
}

/** The day as people say it: `6月11日`, with the year where it is another one. */
export function spokenDay(publishedAt: number, now: number): string {
  const then = dayOf(publishedAt)
  const [month, day] = then.day.split('-').map(Number)
  return `${then.year === dayOf(now).year ? '' : `${then.year}年`}${month}月${day}日`
}

/** The dateline of a front page. */
export function dateline(now: number): { date: string; weekday: string } {
  const { year, day } = dayOf(now)
  const [month, dayOfMonth] = day.split('-').map(Number)
  const weekday = '日一二三四五六'.charAt(new Date(now + ahead).getUTCDay())
  return { date: `${year}年${month}月${dayOfMonth}日`, weekday: `星期${weekday}` }
}
