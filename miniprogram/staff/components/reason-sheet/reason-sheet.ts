// A sheet to write a few words in and do something with them; what was written stays while the page is open, unless it begins anew. Events: `done` with {text}, without blanks around it; `closed`.

Component({
  properties: {
    show: { type: Boolean, value: false },
    title: { type: String, value: '' },
    /** Who reads the words, above the field. */
    note: { type: String, value: '' },
    placeholder: { type: String, value: '' },
    /** In UTF-16 units. */
    limit: { type: Number, value: 200 },
    /** The words may be left out. */
    optional: { type: Boolean, value: false },
    action: { type: String, value: '' },
    /** Each time that it comes up it begins with `value`. */
    anew: { type: Boolean, value: false },
    value: { type: String, value: '' },
  },
  observers: {
    show(isShown: boolean) {
      if (isShown && this.data.anew) this.setData({ text: this.data.value, problem: '' })
    },
  },
  data: { text: '', problem: '' },
  methods: {
    onChange(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: event.detail.value, problem: '' })
    },
    onTapDone() {
      const text = this.data.text.trim()
      if (text === '' && !this.data.optional) this.setData({ problem: '先写几个字' })
      else this.triggerEvent('done', { text })
    },
    onClose() {
      this.triggerEvent('closed')
    },
  },
})
