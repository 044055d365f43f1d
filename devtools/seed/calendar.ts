// Days around the day of seeding, so that the samples are never out of date on a fresh folder.

const dayMs = 86_400_000
/** Residents live in Asia/Shanghai. */
const offsetMs = 8 * 3_600_000

export interface Calendar {
  /** `YYYY-MM-DD`, so many days from today; negative is past. */
  day(days: number): string
  /** Such as `11月26日（周四）`. */
  words(days: number): string
  /** The next such weekday from tomorrow on, 0 for Sunday, in words. */
  next(weekday: number): string
}

/** `now` is ms since 1970. */
export function calendarFrom(now: number): Calendar {
  const at = (days: number): Date => new Date(now + offsetMs + days * dayMs)
  const words = (days: number): string => {
    const date = at(days)
    return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（周${'日一二三四五六'.charAt(date.getUTCDay())}）`
  }
  return {
    day: (days) => at(days).toISOString().slice(0, 10),
    words,
    next: (weekday) => words(((weekday - at(1).getUTCDay() + 7) % 7) + 1),
  }
}
