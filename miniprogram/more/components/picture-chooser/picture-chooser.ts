// Up to so many pictures, each with how far it is, and ways to add, to try again and to take away.
// Events: `addTapped`; `pictureTapped`, `retried` and `removed` with {name}.

import type { ShownPicture } from './shown-picture'

type Tap = WechatMiniprogram.TouchEvent<object, object, { name: string }>

Component({
  properties: {
    pictures: { type: Array, value: [] as ShownPicture[] },
    most: { type: Number, value: 6 },
    problem: { type: String, value: '' },
  },
  methods: {
    onTapAdd() {
      this.triggerEvent('addTapped')
    },
    onTapPicture(event: Tap) {
      const { name } = event.currentTarget.dataset
      const failed = this.data.pictures.some((picture: ShownPicture) => picture.name === name && picture.state === 'failed')
      this.triggerEvent(failed ? 'retried' : 'pictureTapped', { name })
    },
    onTapRemove(event: Tap) {
      this.triggerEvent('removed', { name: event.currentTarget.dataset.name })
    },
  },
})
