// The blocks of a draft as short rows, to be put in order by dragging or by a tap on the arrows. Events: `moved` with {id, to}, `closed`.

import { placeOf, pulledBy, shiftOf } from './dragging'

export interface OutlineRow {
  id: string
  text: string
  isHeading: boolean
}

interface Dragged {
  at: number
  /** px: of the page, of the row, and of all of them. */
  from: number
  row: number
  heights: number[]
  scrolled: number
}

const dragged = new WeakMap<object, Dragged>()

Component({
  properties: {
    rows: { type: Array, value: [] as OutlineRow[] },
    /** The row to be seen first, '' for the top. */
    held: { type: String, value: '' },
  },
  data: {
    /** The row under the finger and how far it is from its place; -1 for none. */
    grabbed: -1,
    to: -1,
    shift: 0,
  },
  lifetimes: {
    ready() {
      const at = this.data.rows.findIndex(({ id }) => id === this.data.held)
      const query = this.createSelectorQuery()
      query.selectAll('.row').boundingClientRect()
      query.selectViewport().scrollOffset()
      query.exec(([rows, view]: [{ top: number }[], { scrollTop: number }]) => {
        const top = rows[at] ? view.scrollTop + rows[at].top - wx.getWindowInfo().windowHeight / 3 : 0
        void wx.pageScrollTo({ scrollTop: Math.max(0, top), duration: 0 })
      })
    },
  },
  methods: {
    onGrab(event: WechatMiniprogram.TouchEvent<object, object, { at: number }>) {
      const { at } = event.currentTarget.dataset
      const from = event.touches[0]?.pageY ?? 0
      const query = this.createSelectorQuery()
      query.selectAll('.row').boundingClientRect()
      query.selectViewport().scrollOffset()
      query.exec(([rows, view]: [{ height: number }[], { scrollTop: number }]) => {
        const heights = rows.map(({ height }) => height)
        dragged.set(this, { at, from, row: heights[at] ?? 1, heights, scrolled: view.scrollTop })
        this.setData({ grabbed: at, to: at, shift: 0 })
      })
    },
    onDrag(event: WechatMiniprogram.TouchEvent) {
      const drag = dragged.get(this)
      if (!drag) return
      const touch = event.touches[0]
      const shift = shiftOf((touch?.pageY ?? drag.from) - drag.from, drag.row)
      const pulled = pulledBy(touch?.clientY ?? 0, wx.getWindowInfo().windowHeight, drag.row)
      if (pulled !== 0) {
        drag.scrolled = Math.max(0, Math.min(drag.scrolled + pulled, drag.heights.reduce((sum, height) => sum + height, 0)))
        void wx.pageScrollTo({ scrollTop: drag.scrolled, duration: 0 })
      }
      this.setData({ shift, to: placeOf(drag.at, shift, drag.heights) })
    },
    onDrop() {
      const drag = dragged.get(this)
      const { to } = this.data
      dragged.delete(this)
      this.setData({ grabbed: -1, to: -1, shift: 0 })
      if (drag && to !== drag.at && to >= 0) this.move(drag.at, to)
    },
    onTapUp(event: WechatMiniprogram.TouchEvent<object, object, { at: number }>) {
      const { at } = event.currentTarget.dataset
      if (at > 0) this.move(at, at - 1)
    },
    onTapDown(event: WechatMiniprogram.TouchEvent<object, object, { at: number }>) {
      const { at } = event.currentTarget.dataset
      if (at < this.data.rows.length - 1) this.move(at, at + 1)
    },
    move(at: number, to: number) {
      this.triggerEvent('moved', { id: this.data.rows[at]?.id ?? '', to })
    },
    onTapDone() {
      this.triggerEvent('closed')
    },
  },
})
