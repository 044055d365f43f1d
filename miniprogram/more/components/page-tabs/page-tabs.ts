// The parts of a page side by side; under the one in view stands the 文武线. Event: `chosen` with {tab}.

export interface Tab {
  id: string
  name: string
}

Component({
  properties: {
    tabs: { type: Array, value: [] as Tab[] },
    chosen: { type: String, value: '' },
  },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent<object, object, { tab: string }>) {
      const { tab } = event.currentTarget.dataset
      if (tab !== this.data.chosen) this.triggerEvent('chosen', { tab })
    },
  },
})
