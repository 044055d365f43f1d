// How far the page scrolls, so that a block stands between the save line and the tools.

/** px between the two. */
const gap = 8

export interface Span {
  top: number
  bottom: number
}

/**
 * px to scroll, so that a block's end stands between the save line and the tools. One that is higher than the space between them keeps its place, and only
 * its end stays in view that was in view before it grew: the phone does not say where in it the finger is.
 */
export function shiftFor(block: Span, space: Span, grown: number): number {
  const hidden = block.bottom + gap - space.bottom
  const isLong = block.bottom - block.top + gap > space.bottom - space.top
  if (hidden > 0) return isLong && hidden > grown + gap && block.top < space.bottom ? 0 : hidden
  return block.bottom < space.top ? block.top - gap - space.top : 0
}
