// Two versions of one part, one above the other, with what differs marked; a person chooses. Event: `chosen` with {choice}: mine, theirs or both.

Component({
  properties: {
    /** As conflict.ts makes it; null for none. */
    versions: { type: Object, value: null as unknown as object },
  },
  methods: {
    onTapMine() {
      this.triggerEvent('chosen', { choice: 'mine' })
    },
    onTapTheirs() {
      this.triggerEvent('chosen', { choice: 'theirs' })
    },
    onTapBoth() {
      this.triggerEvent('chosen', { choice: 'both' })
    },
  },
})
