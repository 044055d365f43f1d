// Where a row goes that is dragged.

/** `moved` in px since it was grabbed, in steps that the eye does not see: each is told to the view. */
export function shiftOf(moved: number, row: number): number {
  const step = Math.max(1, Math.round(row / 8))
  return Math.round(moved / step) * step
}

/** Rows may be of several lines: it has passed those whose middle lies behind the edge that it goes with. */
export function placeOf(at: number, shift: number, heights: readonly number[]): number {
  let end = 0
  const ends = heights.map((height) => (end += height))
  const edge = (ends[at] ?? 0) + shift - (shift > 0 ? 0 : (heights[at] ?? 0))
  return heights.filter((height, place) => place !== at && (ends[place] ?? 0) - height / 2 < edge).length
}

/** px from the top and from the bottom, which are the save line and the tools with as much again. */
const edge = 120

/** px that the page is pulled along by a finger that holds a row at its edge. */
export function pulledBy(clientY: number, windowHeight: number, row: number): number {
  if (clientY < edge) return -row / 4
  return clientY > windowHeight - edge ? row / 4 : 0
}
