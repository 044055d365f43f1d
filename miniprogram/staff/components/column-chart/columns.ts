// The columns of a chart and the words beside them, worked out apart from the drawing.

/** `open`: its time is not over, so the number may still grow; it is drawn hollow. */
export interface Column {
  name: string
  value: number
  open?: boolean
}

/** Round steps, so that the axis says whole numbers: the height of the chart and how many parts it has. */
export function scaleFor(values: readonly number[]): { most: number; parts: number } {
  const highest = Math.max(1, ...values)
  if (highest <= 4) return { most: highest, parts: highest }
  const size = 10 ** Math.floor(Math.log10(highest))
  const step = [0.2, 0.25, 0.5, 1, 2].map((part) => Math.round(part * size * 100) / 100).find((each) => Number.isInteger(each) && highest / each <= 5) ?? size * 2
  const parts = Math.ceil(highest / step)
  return { most: parts * step, parts }
}

/**
 * The places of the columns that carry their number: all where the numbers find room, else the highest, and the one that is not over where its
 * number runs into nothing. `digitsAcross`: how many digits are as wide as a column with its gap.
 */
export function labelled(columns: readonly Column[], digitsAcross: number): Set<number> {
  const highest = Math.max(0, ...columns.map(({ value }) => value))
  if (String(highest).length < digitsAcross) return new Set(columns.keys())
  const across = (value: number) => Math.ceil(String(value).length / digitsAcross)
  const top = columns.findIndex(({ value }) => value === highest && value > 0)
  const last = columns.length - 1
  const { open = false, value = 0 } = columns[last] ?? {}
  const isClear = columns.slice(Math.max(0, last - across(value)), last).every((column) => column.value < value)
  const isApart = last - top > across(value) + across(highest) / 2
  return new Set([...(top >= 0 ? [top] : []), ...(open && value > 0 && isClear && isApart ? [last] : [])])
}

/** What stands below the axis: the first column, the middle one where there is one, and the last. */
export function namesShown(columns: readonly Column[]): string[] {
  const last = columns.length - 1
  const places = last < 2 ? [0, last] : [0, Math.floor(last / 2), last]
  return [...new Set(places)].flatMap((place) => columns[place]?.name ?? [])
}

/** For those who hear the chart: what it is of, its sum, and its highest column. */
export function spoken(title: string, columns: readonly Column[]): string {
  const [first] = columns
  if (!first) return `${title}：还没有`
  const highest = columns.reduce((most, column) => (column.value > most.value ? column : most), first)
  const sum = columns.reduce((total, { value }) => total + value, 0)
  return `${title}：一共 ${sum}，最多的是${highest.name}，${highest.value}。数字在下面的表里。`
}
