// A table while it is written in: every cell is a field, rows and columns come and go at the end. Event: `changed` with {cells}, a list of rows of texts.

const most = { rows: 500, columns: 30 }

interface ShownRow {
  at: number
  cells: { at: number; text: string }[]
}

/** What stands in the fields. It is not told to the view, where it stands already. */
const written = new WeakMap<object, string[][]>()

Component({
  properties: {
    cells: { type: Array, value: [] as string[][] },
  },
  data: { shown: [] as ShownRow[] },
  observers: {
    cells(cells: string[][]) {
      if (JSON.stringify(cells) !== JSON.stringify(written.get(this))) this.show(cells)
    },
  },
  methods: {
    show(cells: string[][]) {
      written.set(this, cells)
      this.setData({ shown: cells.map((row, at) => ({ at, cells: row.map((text, place) => ({ at: place, text })) })) })
    },
    onInput(event: WechatMiniprogram.CustomEvent<{ value: string }, object, { row: number; column: number }>) {
      const { row, column } = event.currentTarget.dataset
      const cells = (written.get(this) ?? []).map((each, at) => (at === row ? each.map((cell, place) => (place === column ? event.detail.value : cell)) : each))
      written.set(this, cells)
      this.triggerEvent('changed', { cells })
    },
    onTapShape(event: WechatMiniprogram.TouchEvent<object, object, { what: string }>) {
      const cells = reshaped(written.get(this) ?? [], event.currentTarget.dataset.what)
      if (!cells) return
      this.show(cells)
      this.triggerEvent('changed', { cells })
    },
  },
})

/** Undefined where it would be too large or nothing. */
function reshaped(cells: readonly string[][], what: string): string[][] | undefined {
  const columns = cells[0]?.length ?? 1
  if (what === 'row') return cells.length < most.rows ? [...cells, Array.from({ length: columns }, () => '')] : undefined
  if (what === 'column') return columns < most.columns ? cells.map((row) => [...row, '']) : undefined
  if (what === 'less-rows') return cells.length > 1 ? cells.slice(0, -1) : undefined
  return columns > 1 ? cells.map((row) => row.slice(0, -1)) : undefined
}
