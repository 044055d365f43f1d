// Pictures and other files into the draft, one after the other in the order of choosing, while everything else goes on.

import { problemOf } from '../../pages/problem'
import type { Picture } from '../../contract/body'
import { draftLimits } from '../contract/drafts'
import type { Desk } from './desk'
import { chooseMedia, NotTaken } from './files/media'
import { choosePictures, oneRound, readied } from './files/pictures'

/** `after` is the block above. `together`: as one block. */
export async function putPictures(desk: Desk, after: string | undefined, together: boolean): Promise<void> {
  let last = after
  try {
    for (let count = 0; count < draftLimits.pictures; ) {
      const chosen = await choosePictures(draftLimits.pictures - count)
      const pictures: Picture[] = []
      for (const each of chosen) {
        const picture = await readied(each, desk.writing.ids())
        if (together) pictures.push(picture)
        else last = desk.put([{ type: 'image', ...picture }], last)
      }
      if (together && pictures.length > 0) last = desk.put([{ type: 'gallery', images: pictures }], last)
      count += chosen.length
      if (chosen.length < oneRound || !(await wantsMore(count))) return
    }
  } catch (error) {
    problemOf(error)
    void wx.showToast({ title: '没有拿到图片。请在手机的设置里，允许微信使用相机和相册。', icon: 'none', duration: 4000 })
  }
}

async function wantsMore(count: number): Promise<boolean> {
  if (count >= draftLimits.pictures) return false
  const { confirm } = await wx.showModal({ title: `放好了 ${count} 张`, content: '微信一次只能选 20 张。还要接着选吗？', confirmText: '接着选', cancelText: '够了' })
  return confirm
}

export async function putMedia(desk: Desk, after: string | undefined, kind: 'video' | 'audio' | 'file'): Promise<void> {
  try {
    const content = await chooseMedia(kind)
    if (content) desk.put([content], after)
  } catch (error) {
    const title = error instanceof NotTaken ? error.message : '没有拿到文件，请再试一次。'
    if (!(error instanceof NotTaken)) problemOf(error)
    void wx.showToast({ title, icon: 'none', duration: 4000 })
  }
}
