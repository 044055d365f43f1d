// A canvas that shows the columns it is given, and draws them anew only when something about them changed.

import type { Drawing } from '../contract/drawing'
import { type Paper, drawColumns } from './draw-columns'

/** What is on each canvas, so that an answer with the same numbers draws nothing anew. */
const drawn = new WeakMap<object, string>()

Component({
  properties: {
    /** A Drawing. */
    drawing: { type: Object, value: null },
  },
  observers: {
    drawing() {
      this.draw()
    },
  },
  lifetimes: {
    ready() {
      this.draw()
    },
  },
  pageLifetimes: {
    /** What changed behind another page was not drawn. */
    show() {
      this.draw()
    },
    resize() {
      this.draw()
    },
  },
  methods: {
    draw() {
      this.createSelectorQuery()
        .select('.paper')
        .fields({ node: true, size: true })
        .exec(([paper]: (Paper | null)[]) => {
          const drawing = this.data.drawing as Drawing | null
          if (!paper?.node || paper.width === 0 || !drawing || drawing.columns.length === 0) return
          const wanted = JSON.stringify([paper.width, paper.height, drawing])
          if (drawn.get(this) === wanted) return
          drawn.set(this, wanted)
          drawColumns(paper, drawing)
        })
    },
  },
})
