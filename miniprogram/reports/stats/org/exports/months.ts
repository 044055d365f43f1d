// The months that a report can be asked for, newest first.

const most = 12

export interface Month {
  /** `YYYY-MM`. */
  month: string
  name: string
}

/** From the month of `at` (ms since 1970) back to that of `since`, a day `YYYY-MM-DD`: twelve at most. China has one time, eight hours ahead. */
export function monthsSince(since: string, at: number): Month[] {
  const now = new Date(at + 8 * 3_600_000)
  return Array.from({ length: most }, (_, back) => {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1))
    const [year, number] = [first.getUTCFullYear(), first.getUTCMonth() + 1]
    return { month: first.toISOString().slice(0, 7), name: `${year}年${number}月${back === 0 ? '，到今天' : ''}` }
  }).filter(({ month }) => month >= since.slice(0, 7))
}
