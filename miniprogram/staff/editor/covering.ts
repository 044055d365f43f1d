// A picture of the article as its cover: 5:4 for cards, 1:1 for small places, and one as small as lists show it.

import { fetchFile } from '../../cloud/files'
import { uploadFile } from '../../cloud/uploads'
import type { Picture } from '../../contract/body'
import { problemOf } from '../../pages/problem'
import { isCancelled } from '../components/board-photo/cancelled'
import type { Desk } from './desk'
import { isLocal } from './files/local'

/** px wide. */
const widths = { cover: 750, square: 500, thumb: 160 }

/** Asks for both cuts, puts them into the head once they are in the cloud (a title never waits for a picture), and says so. */
export async function cover(desk: Desk, fileId: string): Promise<void> {
  try {
    const src = isLocal(fileId) ? fileId : await fetchFile(fileId, () => undefined).path
    if (src === undefined) return
    const wide = await cropped(src, '5:4')
    const square = await cropped(src, '1:1')
    await wx.showLoading({ title: '正在放封面', mask: true })
    const pictures = {
      cover: await sent(desk, wide, widths.cover),
      square: await sent(desk, square, widths.square),
      thumb: await sent(desk, wide, widths.thumb),
    }
    desk.writing.setHead(pictures)
    void wx.showToast({ title: '封面放好了', icon: 'none' })
  } catch (error) {
    if (!isCancelled(error)) void wx.showToast({ title: problemOf(error) === 'unavailable' ? '没有网络，封面没放上' : '封面没放上，请再试一次', icon: 'none', duration: 3000 })
  } finally {
    void wx.hideLoading({ noConflict: true })
  }
}

/** Rejects with WeChat's own error where somebody thought better of it. */
function cropped(src: string, cropScale: '5:4' | '1:1'): Promise<string> {
  return new Promise((done, fail) => wx.cropImage({ src, cropScale, success: ({ tempFilePath }) => done(tempFilePath), fail }))
}

async function sent(desk: Desk, src: string, width: number): Promise<Picture> {
  const { tempFilePath } = await wx.compressImage({ src, quality: 80, compressedWidth: width })
  const size = await wx.getImageInfo({ src: tempFilePath })
  const fileId = await uploadFile(tempFilePath, `articles/${desk.articleId}/${desk.writing.ids()}.jpg`, () => undefined).done
  return { fileId, width: size.width, height: size.height }
}
