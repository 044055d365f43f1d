// A field to find something in a list that is on the screen: each letter narrows it. Events: `typed` with {words}, `closed`.

Component({
  properties: {
    hint: { type: String, value: '' },
    /** Of one who looks for a name, not for an essay. */
    most: { type: Number, value: 40 },
  },
  methods: {
    onInput(event: WechatMiniprogram.Input) {
      this.triggerEvent('typed', { words: event.detail.value })
    },
    onTapClose() {
      this.triggerEvent('closed')
    },
  },
})
