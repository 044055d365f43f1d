// The reading sizes on a sheet, with a line that shows the one chosen. Events: `chosen` with {size}, `closed`.

Component({
  properties: {
    show: { type: Boolean, value: false },
    size: { type: String, value: 'standard' },
  },
  methods: {
    onChoose(event: WechatMiniprogram.CustomEvent<{ size: string }>) {
      this.triggerEvent('chosen', { size: event.detail.size })
    },
    onClose() {
      this.triggerEvent('closed')
    },
  },
})
