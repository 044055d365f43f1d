// A sheet that comes up from the bottom with a title and a way to close it. Event: `closed`.

Component({
  properties: {
    show: { type: Boolean, value: false },
    title: { type: String, value: '' },
  },
  methods: {
    onClose() {
      this.triggerEvent('closed')
    },
  },
})
