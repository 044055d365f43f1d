// Above an article that was begun before: where the reader stopped, and the way there. Event: `tapped`.

Component({
  properties: {
    /** The first words of the place. */
    words: { type: String, value: '' },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped')
    },
  },
})
