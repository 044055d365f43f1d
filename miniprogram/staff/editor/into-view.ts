// The block under the finger is not left behind the tools.

/** px between the two. */
const gap = 8

export function intoView(): void {
  const query = wx.createSelectorQuery()
  query.select('.live').boundingClientRect()
  query.select('.foot').boundingClientRect()
  query.selectViewport().scrollOffset()
  query.exec(([block, foot, view]: ({ top?: number; bottom?: number; scrollTop?: number } | null)[]) => {
    const hidden = (block?.bottom ?? 0) + gap - (foot?.top ?? Infinity)
    if (hidden > 0) void wx.pageScrollTo({ scrollTop: (view?.scrollTop ?? 0) + hidden, duration: 0 })
  })
}
