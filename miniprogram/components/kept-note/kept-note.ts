// Above an article that comes from the phone: since when it is there, and the way to try for the newest. Event: `retried`.

Component({
  properties: {
    text: { type: String, value: '' },
    /** A new attempt is under way. */
    trying: { type: Boolean, value: false },
  },
  methods: {
    onTap() {
      if (!this.data.trying) this.triggerEvent('retried')
    },
  },
})
