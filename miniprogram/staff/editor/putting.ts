// Pictures and other files into the draft, one after the other in the order of choosing, while everything else goes on.

import { problemOf } from '../../pages/problem'
import { bodyLimits, type Picture } from '../../contract/body'
import { draftLimits } from '../contract/drafts'
import type { Desk } from './desk'
import type { Content } from './document/commands'
import { chooseMedia, NotTaken } from './files/media'
import { choosePictures, oneRound, readied } from './files/pictures'
import { intoView } from './into-view'
import { galleryOf, withPictures, type Gallery } from './gallery'

/** `after` is the block above. `together`: those of one round as one block. */
export function putPictures(desk: Desk, after: string | undefined, together: boolean): Promise<void> {
  let last = after
  const put = (content: Content): void => {
    const isFirst = last === after
    last = desk.put([content], last)
    // The others come behind it, and are not waited for.
    if (isFirst) intoView(`#part-${last}`)
  }
  return choosing(desk, draftLimits.pictures, (picture) => (together ? undefined : put({ type: 'image', ...picture })), (images) => (together ? put({ type: 'gallery', images }) : undefined))
}

/** Behind those that the gallery has. */
export function addPictures(desk: Desk, { id, images: { length: count } }: Gallery): Promise<void> {
  const room = bodyLimits.images - count
  if (room <= 0) void wx.showToast({ title: `一组最多 ${bodyLimits.images} 张`, icon: 'none' })
  return choosing(desk, Math.min(draftLimits.pictures, room), undefined, (pictures) => {
    const gallery = galleryOf(desk.writing.paper, id)
    // It may have been taken off meanwhile; the pictures are not lost with it.
    if (gallery) desk.writing.change(withPictures(gallery, pictures))
    else desk.put([{ type: 'gallery', images: pictures }])
  })
}

/** Round by round, as many as WeChat lets choose at a time: `one` hears of each picture that is ready, `all` of those of a round. */
async function choosing(desk: Desk, most: number, one: ((picture: Picture) => void) | undefined, all: (pictures: Picture[]) => void): Promise<void> {
  try {
    for (let count = 0; count < most; ) {
      const chosen = await choosePictures(most - count)
      const pictures: Picture[] = []
      let unreadable = 0
      for (const each of chosen) {
        const picture = await readied(each, desk.writing.ids()).catch(problemOf)
        if (typeof picture === 'string') {
          unreadable += 1
          continue
        }
        pictures.push(picture)
        one?.(picture)
      }
      if (pictures.length > 0) all(pictures)
      if (unreadable > 0) void wx.showToast({ title: `有 ${unreadable} 张打不开，没有放进去`, icon: 'none', duration: 4000 })
      count += chosen.length
      if (chosen.length < oneRound || count >= most || !(await wantsMore(count))) return
    }
  } catch (error) {
    problemOf(error)
    void wx.showToast({ title: '没有拿到图片。请在手机的设置里，允许微信使用相机和相册。', icon: 'none', duration: 4000 })
  }
}

async function wantsMore(count: number): Promise<boolean> {
  const { confirm } = await wx.showModal({ title: `放好了 ${count} 张`, content: '微信一次只能选 20 张。还要接着选吗？', confirmText: '接着选', cancelText: '够了' })
  return confirm
}

export async function putMedia(desk: Desk, after: string | undefined, kind: 'video' | 'audio' | 'file'): Promise<void> {
  try {
    const content = await chooseMedia(kind)
    if (content) intoView(`#part-${desk.put([content], after)}`)
  } catch (error) {
    const title = error instanceof NotTaken ? error.message : '没有拿到文件，请再试一次。'
    if (!(error instanceof NotTaken)) problemOf(error)
    void wx.showToast({ title, icon: 'none', duration: 4000 })
  }
}
