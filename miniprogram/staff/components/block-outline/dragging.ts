// Where a row goes that is dragged.

/** `moved` in px since it was grabbed, in steps that the eye does not see: each is told to the view. */
export function shiftOf(moved: number, row: number): number {
  const step = Math.max(1, Math.round(row / 8))
  return Math.round(moved / step) * step
}

export function placeOf(at: number, shift: number, row: number, count: number): number {
  return Math.max(0, Math.min(count - 1, at + Math.round(shift / row)))
}
