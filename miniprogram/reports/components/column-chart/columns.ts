// The axis of a chart and the words beside it, worked out apart from the drawing.

import type { Column } from '../../../charts/contract/drawing'

/** Round steps, so that the axis says whole numbers: the height of the chart and how many parts it has. */
export function scaleFor(values: readonly number[]): { most: number; parts: number } {
  const highest = Math.max(1, ...values)
  if (highest <= 4) return { most: highest, parts: highest }
  const size = 10 ** Math.floor(Math.log10(highest))
  const step = [0.2, 0.25, 0.5, 1, 2].map((part) => Math.round(part * size * 100) / 100).find((each) => Number.isInteger(each) && highest / each <= 5) ?? size * 2
  const parts = Math.ceil(highest / step)
  return { most: parts * step, parts }
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
