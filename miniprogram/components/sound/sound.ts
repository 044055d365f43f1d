// A recording that plays in its place, or the article's music, which never starts by itself and stops for good. Bubbling events with {id}: `played`, `paused`, `stopped`, and `sought` with {id, seconds}.

import { nothing } from './playing'
import type { Playing } from './playing'
import { shownSound } from './shown-sound'
import type { ShownSound, Sound } from './shown-sound'

const silent: Sound = { id: '', title: '', seconds: 0, music: false }

interface Data extends ShownSound {
  /** Seconds under the finger, while it is on the slider; -1 otherwise. */
  held: number
}

const data: Data = { ...shownSound(silent, nothing, false), held: -1 }

Component({
  properties: {
    sound: { type: Object, value: silent },
    now: { type: Object, value: nothing },
    /** The reader stopped this article's music for good. */
    quiet: { type: Boolean, value: false },
  },
  data,
  observers: {
    'sound, now, quiet'(sound: Sound, now: Playing, quiet: boolean) {
      const shown = shownSound(sound, now, quiet)
      // A finger on the slider is not pushed away.
      const { at: _, elapsed: __, ...rest } = shown
      this.setData(this.data.held < 0 ? shown : rest)
    },
  },
  methods: {
    tell(name: string, more: object = {}) {
      this.triggerEvent(name, { id: this.data.sound.id, ...more }, { bubbles: true, composed: true })
    },
    onTap() {
      this.tell(this.data.act)
    },
    onSeeking(event: WechatMiniprogram.SliderChanging) {
      this.setData({ held: event.detail.value })
    },
    onSought(event: WechatMiniprogram.SliderChange) {
      this.setData({ held: -1, at: event.detail.value })
      this.tell('sought', { seconds: event.detail.value })
    },
  },
})
