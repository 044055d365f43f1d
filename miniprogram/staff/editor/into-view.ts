// The block under the finger, or one that was put in, is not left behind the tools nor above the screen; a long one is never pulled away from the finger in its middle.

import { shiftFor, type Span } from './shift'

/** px. Of the block under the finger, as it was measured last; undefined before the first word. */
let height: number | undefined

/** Where a block begins to be written in, or was put in. `selector` is its own. */
export function intoView(selector = '.live'): void {
  height = undefined
  measure(selector, () => 0)
}

/** After a word was written. */
export function keepInView(): void {
  measure('.live', ({ top, bottom }) => {
    const grown = bottom - top - (height ?? bottom - top)
    height = bottom - top
    return grown
  })
}

function measure(selector: string, grownBy: (block: Span) => number): void {
  const query = wx.createSelectorQuery()
  query.select(selector).boundingClientRect()
  query.select('.foot').boundingClientRect()
  query.select('.above').boundingClientRect()
  query.selectViewport().scrollOffset()
  query.exec(([block, foot, above, view]: ((Partial<Span> & { scrollTop?: number }) | null)[]) => {
    if (block?.top === undefined || block.bottom === undefined) return
    const span = { top: block.top, bottom: block.bottom }
    const by = shiftFor(span, { top: above?.bottom ?? 0, bottom: foot?.top ?? Infinity }, grownBy(span))
    if (by !== 0) void wx.pageScrollTo({ scrollTop: (view?.scrollTop ?? 0) + by, duration: 0 })
  })
}
