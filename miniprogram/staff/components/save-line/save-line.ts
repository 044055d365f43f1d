// At the top of the editor: when it was saved last and how much is written, with the ways on. Events: `counted`, `previewed`, `submitted`.

Component({
  properties: {
    text: { type: String, value: '' },
    /** Something that the writer has to know. */
    warns: { type: Boolean, value: false },
    /** Nothing is under way. */
    rests: { type: Boolean, value: false },
    words: { type: Number, value: 0 },
    maySubmit: { type: Boolean, value: false },
    busy: { type: Boolean, value: false },
  },
  methods: {
    onTapCount() {
      this.triggerEvent('counted')
    },
    onTapPreview() {
      this.triggerEvent('previewed')
    },
    onTapSubmit() {
      if (!this.data.busy) this.triggerEvent('submitted')
    },
  },
})
