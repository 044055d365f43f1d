// What each mode of <picker> offers: its columns of texts, where they start, and what the chosen rows mean.

export interface Columns {
  texts: readonly (readonly string[])[]
  start: readonly number[]
  value(chosen: readonly number[]): unknown
}

const two = (value: number) => String(value).padStart(2, '0')
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

const label = (item: unknown, key: string): string =>
  (key !== '' && item !== null && typeof item === 'object' ? String((item as Record<string, unknown>)[key] ?? '') : String(item))

export const selectorColumns = (items: unknown, key: string, value: unknown): Columns => ({
  texts: [(Array.isArray(items) ? items : []).map(item => label(item, key))], start: [Number(value) || 0], value: chosen => chosen[0] ?? 0,
})

export const multiColumns = (items: unknown, key: string, value: unknown): Columns => {
  const columns = Array.isArray(items) ? items : []
  return {
    texts: columns.map(column => (Array.isArray(column) ? column : []).map(item => label(item, key))),
    start: columns.map((_, at) => Number(Array.isArray(value) ? value[at] : 0) || 0), value: chosen => [...chosen],
  }
}

export const timeColumns = (value: string, start: string, end: string): Columns => {
  const [hour = 0, minute = 0] = value.split(':').map(Number)
  const clamp = (text: string) => (text < (start || '00:00') ? start : text > (end || '23:59') ? end : text)
  return {
    texts: [range(0, 23).map(two), range(0, 59).map(two)], start: [hour, minute],
    value: ([h = 0, m = 0]) => clamp(`${two(h)}:${two(m)}`),
  }
}

/** `fields` is year, month or day. A day that its month does not have becomes the month's last. */
export const dateColumns = (value: string, start: string, end: string, fields: string): Columns => {
  const first = Number((start || '1900-01-01').slice(0, 4))
  const last = Number((end || '2100-12-31').slice(0, 4))
  const [year = first, month = 1, day = 1] = value.split('-').map(Number)
  const parts = fields === 'year' ? 1 : fields === 'month' ? 2 : 3
  const all = [range(first, last).map(each => `${each}年`), range(1, 12).map(each => `${each}月`), range(1, 31).map(each => `${each}日`)]
  return {
    texts: all.slice(0, parts), start: [year - first, month - 1, day - 1].slice(0, parts),
    value([y = 0, m = 0, d = 0]) {
      const days = new Date(first + y, m + 1, 0).getDate()
      const text = [String(first + y), two(m + 1), two(Math.min(d + 1, days))].slice(0, parts).join('-')
      const [lowest, highest] = [start.slice(0, text.length), end.slice(0, text.length)]
      if (text < lowest) return lowest
      return highest !== '' && text > highest ? highest : text
    },
  }
}
