// A table while it is written in: every cell is a field, and rows and columns come and go beside the one in hand. Events: `changed` with {cells}, a list of rows of texts; `shaped` with {shaping, row, column}.

import { fieldsFor, typedIn, type Field } from './fields'
import { afterShaping, shapings, within, type Shaping } from './shaping'

interface ShownRow {
  at: number
  cells: Field[]
}

/** What stands in the fields. Typing is not told to the view, where it stands already. */
const written = new WeakMap<object, Field[][]>()

type Cell = WechatMiniprogram.CustomEvent<{ value: string }, object, { row: number; column: number }>

Component({
  properties: {
    cells: { type: Array, value: [] as string[][] },
  },
  data: { shown: [] as ShownRow[], row: 0, column: 0, shapings },
  observers: {
    cells(cells: string[][]) {
      const old = written.get(this) ?? []
      if (JSON.stringify(cells) === JSON.stringify(textsIn(old))) return
      const fields = cells.map((row, at) => fieldsFor(row, old[at] ?? []))
      written.set(this, fields)
      const last = { row: cells.length - 1, column: (cells[0]?.length ?? 1) - 1 }
      const held = within(old.length === 0 ? last : this.data, cells)
      this.setData({ shown: fields.map((row, at) => ({ at, cells: row })), ...held })
    },
  },
  methods: {
    onFocus(event: Cell) {
      const { row, column } = event.currentTarget.dataset
      this.setData({ row, column })
    },
    onInput(event: Cell) {
      const { row, column } = event.currentTarget.dataset
      const fields = (written.get(this) ?? []).map((each, at) => (at === row ? typedIn(each, column, event.detail.value) : each))
      written.set(this, fields)
      this.triggerEvent('changed', { cells: textsIn(fields) })
    },
    onTapShape(event: WechatMiniprogram.TouchEvent<object, object, { shaping: Shaping }>) {
      const { shaping } = event.currentTarget.dataset
      const { row, column } = this.data
      const before = written.get(this)
      this.triggerEvent('shaped', { shaping, row, column })
      const fields = written.get(this) ?? []
      // The page may have refused it.
      if (fields !== before) this.setData(within(afterShaping({ row, column }, shaping), textsIn(fields)))
    },
  },
})

function textsIn(fields: readonly Field[][]): string[][] {
  return fields.map((row) => row.map(({ text }) => text))
}
