// Pictures of a complaint on this phone: chosen by the reader, found again in a draft, and named in the cloud.

import { addressOf } from '../../cloud/files'
import { pictureFolderOf } from '../contract/complaints'
import { isRecord } from '../../contract/run-guards'
import type { DraftPicture } from '../storage/drafts'

const endings = ['jpg', 'jpeg', 'png', 'gif', 'webp']

/** What was chosen, at most `count`; empty where the reader thought better of it. Rejects where the phone does not let us. */
export async function choosePictures(count: number): Promise<{ path: string; bytes: number }[]> {
  try {
    const { tempFiles } = await wx.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] })
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, bytes: size }))
  } catch (error) {
    if (isRecord(error) && String(error.errMsg).includes('cancel')) return []
    throw error
  }
}

/** `name` is its own within the complaint. */
export function cloudPathOf(complaintId: string, { name, path }: DraftPicture): string {
  const ending = path.split('.').pop()?.toLowerCase() ?? ''
  return `${pictureFolderOf(complaintId)}${name}.${endings.includes(ending) ? ending : 'jpg'}`
}

/** What shows a draft's picture, undefined where the phone has lost it before it was in the cloud. */
export async function foundAgain(picture: DraftPicture): Promise<(DraftPicture & { src: string }) | undefined> {
  if (picture.fileId !== '') return { ...picture, src: (await addressOf(picture.fileId).catch(() => undefined)) ?? '' }
  const isThere = await wx.getImageInfo({ src: picture.path }).then(
    () => true,
    () => false,
  )
  return isThere ? { ...picture, src: picture.path } : undefined
}
