// The moments at which articles can come out: every five minutes.

import { inChina } from '../../../components/article-card/published'

const minutes = 5
const tickMs = minutes * 60_000

const two = (value: number): string => String(value).padStart(2, '0')

/** Hours, and minutes in steps, as a picker of two columns wants them. */
export const clockColumns: string[][] = [Array.from({ length: 24 }, (_, hour) => `${two(hour)} 点`), Array.from({ length: 60 / minutes }, (_, step) => `${two(step * minutes)} 分`)]

/** The first one that is not before `at` (ms since 1970). */
export function nextTick(at: number): number {
  return Math.ceil(at / tickMs) * tickMs
}

/** A moment as places in the two columns. */
export function stepsOf(at: number): number[] {
  const china = inChina(at)
  return [china.hour(), Math.floor(china.minute() / minutes)]
}

/** `08:05`. */
export function clockOf([hour = 0, step = 0]: readonly number[]): string {
  return `${two(hour)}:${two(step * minutes)}`
}

/** `day` is `YYYY-MM-DD`; ms since 1970. */
export function momentOf(day: string, clock: readonly number[]): number {
  return Date.parse(`${day}T${clockOf(clock)}:00+08:00`)
}
