// Days and hours as the residents' clock shows them, whatever the time zone of the machine: functions run in UTC.

/** Asia/Shanghai has had no summer time since 1991. */
const offsetMs = 8 * 3_600_000

/** `YYYY-MM-DD`. `at` is ms since 1970. */
export function dayOf(at: number): string {
  return local(at).slice(0, 10)
}

/** `YYYY-MM-DDTHH`. As text, hours sort in the order of time. */
export function hourOf(at: number): string {
  return local(at).slice(0, 13)
}

/** Whether `YYYY-MM-DD` is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

function local(at: number): string {
  return new Date(at + offsetMs).toISOString()
}

/** The day of an hour `YYYY-MM-DDTHH`. */
export function dayOfHour(hour: string): string {
  return hour.slice(0, 10)
}

/** `days` may be negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The last hour that was over `graceMs` ago. */
export function lastHourOver(at: number, graceMs: number): string {
  return hourOf(at - graceMs - 3_600_000)
}
