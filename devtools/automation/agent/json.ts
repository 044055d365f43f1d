// What may cross to the SDK: plain JSON, as between the two halves of a mini-program.

import { isRecord } from './params'

/** A copy as JSON makes it: functions and undefined are left out, and a circle is refused. */
export function jsonCopy(value: unknown): unknown {
  const written = JSON.stringify(value) as string | undefined
  return written === undefined ? undefined : (JSON.parse(written) as unknown)
}

/** For log lines, which must never fail: what JSON cannot hold is written as text. */
export function printable(value: unknown): unknown {
  if (value instanceof Error) return value.stack ?? value.message
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return String(value)
  try {
    return jsonCopy(value)
  } catch {
    return String(value)
  }
}

/** The value at a data path such as `list[0].title`; undefined where the way ends. */
export function atPath(value: unknown, path: string): unknown {
  const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.').filter((step) => step !== '')
  return steps.reduce<unknown>((place, step) => {
    if (Array.isArray(place)) return place[Number(step)]
    return isRecord(place) && Object.hasOwn(place, step) ? place[step] : undefined
  }, value)
}
