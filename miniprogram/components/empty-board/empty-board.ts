// Nothing is here yet: an empty board, what that means, and one way on. Event: `tapped`.

Component({
  properties: {
    title: { type: String, value: '' },
    /** Centred lines, so without end punctuation. */
    lines: { type: Array, value: [] as string[] },
    action: { type: String, value: '' },
    icon: { type: String, value: '' },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped')
    },
  },
})
