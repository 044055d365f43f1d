// A sheet with published articles, to choose one of or several. Events: `picked` with {articles: {id, title}[]}, `moreWanted`, `closed`.

export interface Picked {
  id: string
  title: string
}

export interface PickerRow extends Picked {
  note: string
}

const noMarks: Record<string, boolean> = {}

Component({
  properties: {
    show: { type: Boolean, value: false },
    waiting: { type: Boolean, value: false },
    rows: { type: Array, value: [] as PickerRow[] },
    foot: { type: String, value: 'idle' },
    several: { type: Boolean, value: false },
    most: { type: Number, value: 20 },
  },
  data: {
    chosen: [] as string[],
    /** By id, for the rows to ask. */
    marks: noMarks,
  },
  observers: {
    show(isShown: boolean) {
      if (isShown) this.choose([])
    },
  },
  methods: {
    choose(chosen: string[]) {
      this.setData({ chosen, marks: Object.fromEntries(chosen.map((id) => [id, true])) })
    },
    onTapRow(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      const { id } = event.currentTarget.dataset
      const { several, chosen, most } = this.data
      if (!several) return this.give([id])
      if (chosen.includes(id)) return this.choose(chosen.filter((one) => one !== id))
      if (chosen.length < most) return this.choose([...chosen, id])
      void wx.showToast({ title: `最多 ${most} 篇`, icon: 'none' })
    },
    onTapDone() {
      this.give(this.data.chosen)
    },
    give(ids: string[]) {
      const articles = ids.flatMap((id) => this.data.rows.filter((row) => row.id === id).map(({ title }): Picked => ({ id, title })))
      this.triggerEvent('picked', { articles })
    },
    onMore() {
      this.triggerEvent('moreWanted')
    },
    onClose() {
      this.triggerEvent('closed')
    },
  },
})
