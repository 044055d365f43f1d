// A place to write, of one line or several, with what is wrong and how much has been written. Event: `changed` with {value}.
// Not Vant's field: that one sets lines 1.2 apart and its hints at 12 px, whatever the reading size.

Component({
  properties: {
    value: { type: String, value: '' },
    label: { type: String, value: '' },
    placeholder: { type: String, value: '' },
    /** In UTF-16 units, as the field counts. */
    limit: { type: Number, value: 140 },
    several: { type: Boolean, value: false },
    problem: { type: String, value: '' },
  },
  methods: {
    onInput(event: WechatMiniprogram.Input) {
      this.triggerEvent('changed', { value: event.detail.value })
    },
  },
})
