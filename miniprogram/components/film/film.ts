// A film in its reserved place: nothing is fetched but its poster until it is asked for; one that cannot play says so and can be tried again. Bubbling event with {id}: `filmStarted`.

import { nothing } from '../sound/playing'
import type { Playing } from '../sound/playing'
import { lengthOf } from '../sound/time'
import type { Film } from './shown-film'

interface Data {
  stage: 'still' | 'playing' | 'failed'
  /** The height as a part of the width, in per cent. */
  rise: number
  /** px: a film that stands upright leaves room for the text. */
  widest: number
  label: string
  length: string
}

const none: Film = { id: '', fileId: '', width: 16, height: 9, seconds: 0, poster: '', caption: '' }
const mostHeight = 480

const data: Data = { stage: 'still', rise: 56.25, widest: 853, label: '', length: '' }

Component({
  properties: {
    film: { type: Object, value: none },
    now: { type: Object, value: nothing },
  },
  data,
  observers: {
    film({ width, height, seconds, caption }: Film) {
      const length = lengthOf(seconds)
      const label = ['播放视频', caption, length].filter(Boolean).join('，')
      this.setData({ stage: 'still', rise: (height / width) * 100, widest: Math.round((width / height) * mostHeight), length, label })
    },
    now(now: Playing) {
      // What sounds elsewhere silences it.
      if (this.data.stage === 'playing' && now.id !== '' && now.id !== this.data.film.id) wx.createVideoContext('film', this).pause()
    },
  },
  methods: {
    onTap() {
      this.setData({ stage: 'playing' })
    },
    /** By its own button as well, after a pause. */
    onPlay() {
      this.triggerEvent('filmStarted', { id: this.data.film.id }, { bubbles: true, composed: true })
    },
    onError(event: WechatMiniprogram.CustomEvent<{ errMsg: string }>) {
      console.warn(event.detail.errMsg)
      this.setData({ stage: 'failed' })
    },
  },
})
