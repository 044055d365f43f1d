// The blocks of a draft as rows of one line, to be put in order by dragging or by a tap on the arrows. Events: `moved` with {id, to}, `closed`.

import { placeOf, shiftOf } from './dragging'

export interface OutlineRow {
  id: string
  text: string
  isHeading: boolean
}

interface Dragged {
  at: number
  /** px of the page, and of one row. */
  from: number
  row: number
}

const dragged = new WeakMap<object, Dragged>()

Component({
  properties: {
    rows: { type: Array, value: [] as OutlineRow[] },
  },
  data: {
    /** The row under the finger and how far it is from its place; -1 for none. */
    grabbed: -1,
    to: -1,
    shift: 0,
  },
  methods: {
    onGrab(event: WechatMiniprogram.TouchEvent<object, object, { at: number }>) {
      const { at } = event.currentTarget.dataset
      const from = event.touches[0]?.pageY ?? 0
      this.createSelectorQuery().select('.row').boundingClientRect((box) => {
        dragged.set(this, { at, from, row: (box as { height: number } | null)?.height ?? 1 })
        this.setData({ grabbed: at, to: at, shift: 0 })
      }).exec()
    },
    onDrag(event: WechatMiniprogram.TouchEvent) {
      const drag = dragged.get(this)
      if (!drag) return
      const shift = shiftOf((event.touches[0]?.pageY ?? drag.from) - drag.from, drag.row)
      this.setData({ shift, to: placeOf(drag.at, shift, drag.row, this.data.rows.length) })
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
