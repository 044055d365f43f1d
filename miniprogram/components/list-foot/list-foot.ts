// The last line of a list that grows: more to come, not reached, or the end. Event: `retried`.

/** `idle`: more is there and comes when the reader gets here. */
export type ListFoot = 'idle' | 'waiting' | 'failed' | 'ended'

Component({
  properties: {
    state: { type: String, value: 'idle' },
  },
  methods: {
    onTap() {
      this.triggerEvent('retried')
    },
  },
})
