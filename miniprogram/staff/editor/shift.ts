// How far the page scrolls, so that a block stands between the save line and the tools.

/** px between the two. */
const gap = 8

export interface Span {
  top: number
  bottom: number
}

/**
 * px to scroll, so that a block's end stands between the save line and the tools, where somebody writes on. One that is higher than the space between them
 * keeps its place, since the phone does not say where in it the finger is: only its end stays in view that was in view before it grew, and where nothing of
 * it is seen its beginning comes into view.
 */
export function shiftFor(block: Span, space: Span, grown: number): number {
  const hidden = block.bottom + gap - space.bottom
  const toTop = block.top - gap - space.top
  if (hidden <= 0) return block.bottom < space.top ? toTop : 0
  const isLong = block.bottom - block.top + gap > space.bottom - space.top
  if (!isLong || hidden <= grown + gap) return hidden
  return block.top < space.bottom ? 0 : toTop
}
