// A few choices side by side, one of them chosen. Event: `chosen` with {value}.

export interface Segment {
  value: string
  name: string
}

Component({
  properties: {
    label: { type: String, value: '' },
    segments: { type: Array, value: [] as Segment[] },
    value: { type: String, value: '' },
  },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent<object, object, { value: string }>) {
      const { value } = event.currentTarget.dataset
      if (value !== this.data.value) this.triggerEvent('chosen', { value })
    },
  },
})
