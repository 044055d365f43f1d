// The pictures of a gallery while somebody works in it, each with its caption. Events: `captioned` with {at, caption}, `moved` with {at, to}, `taken` with {at}, `covering` with {at}, `added`.

import { fieldsFor, typedIn, type Field } from '../cell-grid/fields'

interface ShownPicture extends Field {
  fileId: string
}

/** What stands in the fields. Typing is not told to the view, where it stands already. */
const written = new WeakMap<object, Field[]>()

type At = WechatMiniprogram.TouchEvent<object, object, { at: number }>

Component({
  properties: {
    pictures: { type: Array, value: [] as { fileId: string; caption: string }[] },
    /** In UTF-16 units. */
    limit: { type: Number, value: 200 },
  },
  data: { shown: [] as ShownPicture[] },
  observers: {
    pictures(pictures: { fileId: string; caption: string }[]) {
      const fields = fieldsFor(pictures.map(({ caption }) => caption), written.get(this) ?? [])
      written.set(this, fields)
      this.setData({ shown: fields.map((field, at) => ({ ...field, fileId: pictures[at]?.fileId ?? '' })) })
    },
  },
  methods: {
    onCaption(event: WechatMiniprogram.CustomEvent<{ value: string }, object, { at: number }>) {
      const { at } = event.currentTarget.dataset
      const caption = event.detail.value
      written.set(this, typedIn(written.get(this) ?? [], at, caption))
      this.triggerEvent('captioned', { at, caption })
    },
    onTapUp(event: At) {
      const { at } = event.currentTarget.dataset
      if (at > 0) this.triggerEvent('moved', { at, to: at - 1 })
    },
    onTapDown(event: At) {
      const { at } = event.currentTarget.dataset
      if (at < this.data.shown.length - 1) this.triggerEvent('moved', { at, to: at + 1 })
    },
    onTapTake(event: At) {
      this.triggerEvent('taken', { at: event.currentTarget.dataset.at })
    },
    onTapCover(event: At) {
      this.triggerEvent('covering', { at: event.currentTarget.dataset.at })
    },
    onTapAdd() {
      this.triggerEvent('added')
    },
  },
})
