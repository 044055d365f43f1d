// Checks runs of text that come from the network: a mark that is not known is left off, the text stays.

import { palette, runSizes } from './body'
import type { Run } from './body'

const linkPattern = /^(https?:\/\/|tel:|mailto:)\S+$/i

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((item) => item === value)
}

/** Undefined where the value holds no text at all. */
export function readRun(value: unknown): Run | undefined {
  if (!isRecord(value) || typeof value.text !== 'string') return undefined
  const run: Run = { text: value.text }
  if (value.bold === true) run.bold = true
  if (value.italic === true) run.italic = true
  if (value.underline === true) run.underline = true
  const color = oneOf(palette, value.color)
  if (color !== undefined) run.color = color
  const size = oneOf(runSizes, value.size)
  if (size !== undefined) run.size = size
  if (typeof value.link === 'string' && linkPattern.test(value.link)) run.link = value.link
  return run
}

/** Undefined where it is no list, or where a member is no run: half a sentence is worse than a note. */
export function readRuns(value: unknown): Run[] | undefined {
  return readAll(value, readRun)
}

export function readAll<T>(value: unknown, read: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items: T[] = []
  for (const member of value as unknown[]) {
    const item = read(member)
    if (item === undefined) return undefined
    items.push(item)
  }
  return items
}
