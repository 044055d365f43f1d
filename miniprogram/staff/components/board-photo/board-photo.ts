// What a board looks like: the photo, how far a new one is, and ways to choose, replace and take it away.
// Events: `chosen` with {photo, thumb}, files of the phone; `retried`, `stopped`, `removed`.

import { choosePhoto } from './choosing'

export interface PhotoState {
  state: 'idle' | 'going' | 'failed'
  percent: number
  problem: string
}

export const noPhotoState: PhotoState = { state: 'idle', percent: 0, problem: '' }

Component({
  properties: {
    /** An https address, '' where there is none. */
    url: { type: String, value: '' },
    going: { type: Object, value: noPhotoState },
  },
  data: { denied: false },
  methods: {
    async onTapChoose() {
      this.setData({ denied: false })
      try {
        const chosen = await choosePhoto()
        if (chosen) this.triggerEvent('chosen', chosen)
      } catch (error) {
        console.warn(error)
        this.setData({ denied: true })
      }
    },
    onTapPhoto() {
      void wx.previewImage({ urls: [this.data.url] })
    },
    onTapRetry() {
      this.triggerEvent('retried')
    },
    onTapStop() {
      this.triggerEvent('stopped')
    },
    onTapRemove() {
      this.triggerEvent('removed')
    },
  },
})
