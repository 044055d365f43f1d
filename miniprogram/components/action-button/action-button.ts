// A button as wide as its column: filled for the one thing to do, on wash for the quieter ones. A tap is the event `tapped`.

Component({
  properties: {
    text: { type: String, value: '' },
    icon: { type: String, value: '' },
    quiet: { type: Boolean, value: false },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped')
    },
  },
})
