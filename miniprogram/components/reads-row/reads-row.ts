// 阅读, the exact number, and the way to how it is counted. Event: `asked`. What else belongs on the row goes into its slot.

Component({
  properties: {
    reads: { type: Number, value: 0 },
  },
  methods: {
    onTapAsk() {
      this.triggerEvent('asked')
    },
  },
})
