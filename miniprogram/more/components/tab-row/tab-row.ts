// The parts of a page under their names, the chosen one with the double rule beneath. Event: `chosen` with {id}.

export interface TabName {
  id: string
  name: string
}

Component({
  properties: {
    tabs: { type: Array, value: [] as TabName[] },
    chosen: { type: String, value: '' },
  },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      const { id } = event.currentTarget.dataset
      if (id !== this.data.chosen) this.triggerEvent('chosen', { id })
    },
  },
})
