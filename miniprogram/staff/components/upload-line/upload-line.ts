// How far a file is on its way into the cloud, with a way to stop or to try again. Events: `stopped`, `retried`.

Component({
  properties: {
    state: { type: String, value: 'going' },
    percent: { type: Number, value: 0 },
  },
  methods: {
    onTapStop() {
      this.triggerEvent('stopped')
    },
    onTapRetry() {
      this.triggerEvent('retried')
    },
  },
})
