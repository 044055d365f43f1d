// A stretch of an article's blocks, set for reading. Events: `linkTapped` with {link}, `pictureTapped` with {fileId}.

import type { ReadBlock } from '../../contract/body-guards'
import { showBlock } from './shown-block'
import type { ShownBlock } from './shown-block'

Component({
  properties: {
    blocks: { type: Array, value: [] as ReadBlock[] },
  },
  data: { shown: [] as ShownBlock[] },
  observers: {
    blocks(blocks: ReadBlock[]) {
      this.setData({ shown: blocks.map(showBlock) })
    },
  },
  methods: {
    onTapRun(event: WechatMiniprogram.TouchEvent<object, object, { link: string }>) {
      this.triggerEvent('linkTapped', { link: event.currentTarget.dataset.link })
    },
    onTapPicture(event: WechatMiniprogram.CustomEvent<{ fileId: string }>) {
      this.triggerEvent('pictureTapped', { fileId: event.detail.fileId })
    },
  },
})
