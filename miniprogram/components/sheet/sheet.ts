// A sheet that comes up from the bottom with a title and a way to close it. Event: `closed`. Vant's popup looks the same and brings 40 KB, which a first scan would wait for.

/** `down` is on its way out: its words stay while it goes. */
type Stage = 'away' | 'up' | 'down'

const data: { stage: Stage } = { stage: 'away' }

Component({
  properties: {
    show: { type: Boolean, value: false },
    title: { type: String, value: '' },
  },
  data,
  observers: {
    show(show: boolean) {
      if (show) this.setData({ stage: 'up' })
      else if (this.data.stage === 'up') this.setData({ stage: 'down' })
    },
  },
  methods: {
    onMoved() {
      if (this.data.stage === 'down') this.setData({ stage: 'away' })
    },
    /** The page behind does not scroll along. */
    onDrag() {},
    onClose() {
      this.triggerEvent('closed')
    },
  },
})
