// One of a few, on a sheet. Events: `chosen` with {id}, `closed`.

export interface Choice {
  id: string
  name: string
}

Component({
  properties: {
    show: { type: Boolean, value: false },
    title: { type: String, value: '' },
    choices: { type: Array, value: [] as Choice[] },
    chosen: { type: String, value: '' },
  },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('chosen', { id: event.currentTarget.dataset.id })
    },
    onClose() {
      this.triggerEvent('closed')
    },
  },
})
