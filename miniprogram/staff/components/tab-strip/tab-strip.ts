// More parts of a page than fit side by side: a strip that scrolls, with the chosen one in view. Event: `chosen` with {id}.

export interface StripTab {
  id: string
  name: string
}

Component({
  properties: {
    tabs: { type: Array, value: [] as StripTab[] },
    chosen: { type: String, value: '' },
  },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      const { id } = event.currentTarget.dataset
      if (id !== this.data.chosen) this.triggerEvent('chosen', { id })
    },
  },
})
