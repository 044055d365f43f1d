// One measured number with the limit that the project holds itself to.

export interface Figure {
  /** `room.what_unit`. */
  name: string
  value: number
  unit: 's' | 'ms' | 'MB' | 'KB' | 'reads' | 'writes' | 'ratio' | 'of 1' | 'nodes' | 'calls' | 'requests' | 'of plain'
  limit: number
  better: 'lower' | 'higher'
  ok: boolean
}

/** Rounded to three digits, and judged as it is shown. */
export function figure(name: string, value: number, unit: Figure['unit'], limit: number, better: Figure['better'] = 'lower'): Figure {
  const shown = Number(value.toPrecision(3))
  return { name, value: shown, unit, limit, better, ok: better === 'lower' ? shown <= limit : shown >= limit }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}
