// Where things stand on the page, asked of the view.

export type Screen = WechatMiniprogram.Page.TrivialInstance

/** px from the top of the screen; `data` is the element's dataset. */
export interface Box {
  top: number
  bottom: number
  height: number
  data: Record<string, unknown>
}

export interface Seen {
  /** px that the page is scrolled. */
  scrollTop: number
  /** px, of the screen. */
  height: number
  width: number
  boxes: Box[]
}

/** Of all elements that the selector finds, in their order, in the same moment. */
export function look(screen: Screen, selector: string): Promise<Seen> {
  return new Promise((done) => {
    const query = wx.createSelectorQuery().in(screen)
    query.selectViewport().fields({ scrollOffset: true, size: true })
    query.selectAll(selector).boundingClientRect()
    query.exec((results) => done(seenIn(results as [Viewport | null, Found[] | null])))
  })
}

type Viewport = { scrollTop?: number; width?: number; height?: number }
type Found = { top: number; bottom: number; height: number; dataset?: Record<string, unknown> }

function seenIn([viewport, found]: [Viewport | null, Found[] | null]): Seen {
  const { scrollTop = 0, width = 0, height = 0 } = viewport ?? {}
  return { scrollTop, width, height, boxes: (found ?? []).map(({ top, bottom, height: tall, dataset = {} }) => ({ top, bottom, height: tall, data: dataset })) }
}
