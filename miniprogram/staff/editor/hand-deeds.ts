// What is done inside the block that is in hand: rows and columns of a table, pictures of a gallery. Each is a step to undo.

import type { CellPlace, Shaping } from '../components/cell-grid/shaping'
import { cover } from './covering'
import type { Desk } from './desk'
import { galleryOf, withoutPictures, withPictureCaption, withPictureMoved } from './gallery'
import { keepInView } from './into-view'
import { addPictures } from './putting'
import { reshaped } from './table'

export function shapeTable(desk: Desk, { shaping, row, column }: CellPlace & { shaping: Shaping }): void {
  const { writing } = desk
  const block = writing.paper.get(desk.at)?.block
  if (block?.type !== 'table') return
  const shaped = reshaped(block, shaping, { row, column })
  if (typeof shaped === 'string') void wx.showToast({ title: shaped, icon: 'none', duration: 3000 })
  else {
    writing.change(shaped)
    keepInView()
  }
}

/** Places from 0. */
export interface PictureFact {
  at?: number
  to?: number
  caption?: string
}

/** What was taken off stays at hand, until something else is done to the gallery. Of `added` and `covering` there is no more to say. */
export function pictureDeed(desk: Desk, fact: string, { at = 0, to = 0, caption = '' }: PictureFact = {}): void {
  const { writing } = desk
  const gallery = galleryOf(writing.paper, desk.at)
  const placed = writing.paper.get(desk.at)
  if (!gallery || !placed) return
  desk.set({ undo: '' })
  if (fact === 'captioned') writing.change(withPictureCaption(gallery, at, caption), `${gallery.id} caption ${at}`)
  if (fact === 'moved') writing.change(withPictureMoved(gallery, at, to))
  if (fact === 'covering') void cover(desk, gallery.images[at]?.fileId ?? '')
  if (fact === 'added') void addPictures(desk, gallery)
  if (fact !== 'taken') return
  writing.do(withoutPictures(writing.paper, gallery, (_picture, place) => place === at))
  desk.back = [{ partId: gallery.id, content: placed }]
  desk.set({ undo: '拿掉了一张图片' })
}
