// A field to type what is looked for, with 搜索 on the keyboard and beside it. Events: `typed` with {text}, `asked`.

Component({
  properties: {
    text: { type: String, value: '' },
    most: { type: Number, value: 40 },
    /** Whether the keyboard comes up by itself. */
    awake: { type: Boolean, value: false },
  },
  methods: {
    onInput(event: WechatMiniprogram.Input) {
      this.triggerEvent('typed', { text: event.detail.value })
    },
    onConfirm() {
      this.triggerEvent('asked')
    },
    onTapEmpty() {
      this.triggerEvent('typed', { text: '' })
    },
  },
})
