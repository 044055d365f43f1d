// Which columns of a chart carry their number, worked out apart from the drawing.

import type { Column } from '../contract/drawing'

/** A week, or the months of a year. */
const few = 12

/**
 * The places of the columns that carry their number: all where the numbers find room (of many columns not the noughts, which no column says too),
 * else the highest, and the one that is not over where its number runs into nothing. `digitsAcross`: how many digits are as wide as a column with
 * its gap.
 */
export function numbered(columns: readonly Column[], digitsAcross: number): Set<number> {
  const highest = Math.max(0, ...columns.map(({ value }) => value))
  if (String(highest).length < digitsAcross) return new Set([...columns.keys()].filter((place) => columns.length <= few || (columns[place]?.value ?? 0) > 0))
  const across = (value: number) => Math.ceil(String(value).length / digitsAcross)
  const top = columns.findIndex(({ value }) => value === highest && value > 0)
  const last = columns.length - 1
  const { open = false, value = 0 } = columns[last] ?? {}
  const isClear = columns.slice(Math.max(0, last - across(value)), last).every((column) => column.value < value)
  const isApart = last - top > across(value) + across(highest) / 2
  return new Set([...(top >= 0 ? [top] : []), ...(open && value > 0 && isClear && isApart ? [last] : [])])
}
