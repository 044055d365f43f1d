// A picture in its reserved place: the text never jumps, and one that does not open says so and can be tried again. Event: `tapped` with {fileId}.

import type { Picture } from '../../contract/body'

interface Data {
  stage: 'waiting' | 'shown' | 'failed'
  source: string
  /** The height as a part of the width, in per cent. */
  rise: number
}

const data: Data = { stage: 'waiting', source: '', rise: 0 }
const noPicture: Picture = { fileId: '', width: 1, height: 1 }

Component({
  properties: {
    picture: { type: Object, value: noPicture },
  },
  data,
  observers: {
    picture(picture: Picture) {
      this.setData({ stage: 'waiting', source: picture.fileId, rise: (picture.height / picture.width) * 100 })
    },
  },
  methods: {
    onLoad() {
      this.setData({ stage: 'shown' })
    },
    onError() {
      this.setData({ stage: 'failed' })
    },
    onTap() {
      const { stage, picture } = this.data
      if (stage === 'shown') this.triggerEvent('tapped', { fileId: picture.fileId })
      if (stage !== 'failed') return
      // The same address is only asked for again after the image was without one.
      this.setData({ source: '' }, () => this.setData({ stage: 'waiting', source: picture.fileId }))
    },
  },
})
