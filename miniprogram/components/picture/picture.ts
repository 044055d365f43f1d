// A picture in its reserved place: the text never jumps, and one that does not open is tried once more, then says so. Event: `tapped` with {fileId}.

import type { Picture } from '../../contract/body'

interface Data {
  /** One number, another one for each attempt, so that each has an image of its own; none once it has failed. */
  attempts: number[]
}

const data: Data = { attempts: [0] }
const noPicture: Picture = { fileId: '', width: 1, height: 1 }
/** What broke the first attempt has often passed by then. */
const pauseMs = 1_500

/** Of second attempts. */
const timers = new WeakMap<object, number>()

Component({
  properties: {
    picture: { type: Object, value: noPicture },
  },
  data,
  lifetimes: {
    detached() {
      clearTimeout(timers.get(this) ?? 0)
    },
  },
  methods: {
    onError() {
      const [attempt = 0] = this.data.attempts
      if (attempt > 0) this.setData({ attempts: [] })
      else timers.set(this, setTimeout(() => this.setData({ attempts: [1] }), pauseMs))
    },
    onTap() {
      if (this.data.attempts.length > 0) this.triggerEvent('tapped', { fileId: this.data.picture.fileId })
      else this.setData({ attempts: [2] })
    },
  },
})
