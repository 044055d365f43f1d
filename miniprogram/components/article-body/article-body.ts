// A stretch of an article's blocks, set for reading. Events: `linkTapped` with {link}, `pictureTapped` with {fileId}; those of sound, film and paper-file pass through.

import type { ReadBlock } from '../../contract/body-guards'
import { stillPaper } from '../paper-file/paper'
import { nothing } from '../sound/playing'
import { showBlock } from './shown-block'
import type { ShownBlock } from './shown-block'

Component({
  properties: {
    blocks: { type: Array, value: [] as ReadBlock[] },
    now: { type: Object, value: nothing },
    /** The article's music was stopped for good. */
    quiet: { type: Boolean, value: false },
    /** Of its files, by block; one that is not named lies still. */
    papers: { type: Object, value: {} },
  },
  data: { shown: [] as ShownBlock[], still: stillPaper },
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
