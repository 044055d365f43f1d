// A stretch of an article, set for reading: its blocks, or while they are far away the room that they take. Events: `linkTapped` with {link}, `pictureTapped` with {fileId}.

import type { ShownBlock } from './shown'

Component({
  properties: {
    /** As showBlocks makes them; none while they are far away. */
    blocks: { type: Array, value: [] as ShownBlock[] },
    /** Its number, for whoever measures it. */
    number: { type: Number, value: 0 },
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
