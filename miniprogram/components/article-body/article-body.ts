// A stretch of an article, set for reading: its blocks, or while they are far away the room that they take. Events: `linkTapped` with {link}, `pictureTapped` with {fileId}; those of sound, film and paper-file pass through.

import { stillPaper } from '../paper-file/paper'
import { nothing } from '../sound/playing'
import type { ShownBlock } from './shown'

Component({
  properties: {
    /** As showBlocks makes them; none while they are far away. */
    blocks: { type: Array, value: [] as ShownBlock[] },
    /** Its number, for whoever measures it. */
    number: { type: Number, value: 0 },
    now: { type: Object, value: nothing },
    /** The article's music was stopped for good. */
    quiet: { type: Boolean, value: false },
    /** Of its files, by block; one that is not named lies still. */
    papers: { type: Object, value: {} },
  },
  data: { still: stillPaper },
  methods: {
    onTapRun(event: WechatMiniprogram.TouchEvent<object, object, { link: string }>) {
      this.triggerEvent('linkTapped', { link: event.currentTarget.dataset.link })
    },
    onTapPicture(event: WechatMiniprogram.CustomEvent<{ fileId: string }>) {
      this.triggerEvent('pictureTapped', { fileId: event.detail.fileId })
    },
  },
})
