// At the foot of the screen: what was just taken off, and the way to put it back. It stays until whoever shows it takes it away. Event: `undone`.

Component({
  properties: {
    text: { type: String, value: '' },
  },
  methods: {
    onTap() {
      this.triggerEvent('undone')
    },
  },
})
