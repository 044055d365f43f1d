// Pictures from the album or the camera, made ready: as large as a phone shows them, without the place where they were taken, and kept on the phone.

import type { Picture } from '../../../contract/body'
import { isCancelled } from '../../components/board-photo/cancelled'
import { withoutPlace } from './exif'
import { bytesIn, saveFile, unlink, writeBytes } from './phone-files'

/** px. */
const longEdge = 1_440
/** WeChat lets choose so many at a time from base library 2.25.0 on. */
export const oneRound = 20

/** Paths, in the order of choosing; none where somebody thought better of it. Rejects where the phone does not let us. */
export async function choosePictures(count: number): Promise<{ path: string; bytes: number }[]> {
  try {
    const { tempFiles } = await wx.chooseMedia({ count: Math.min(count, oneRound), mediaType: ['image'], sizeType: ['original', 'compressed'], sourceType: ['album', 'camera'] })
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, bytes: size }))
  } catch (error) {
    if (isCancelled(error)) return []
    throw error
  }
}

/** `name` is its own. Its file is a path of the phone. */
export async function readied({ path, bytes }: { path: string; bytes: number }, name: string): Promise<Picture> {
  const small = await narrowed(path, bytes)
  const clean = await cleaned(small, name)
  const { width, height } = await wx.getImageInfo({ src: clean })
  const fileId = await saveFile(clean).catch((error: unknown) => {
    // It lives as long as the program then.
    console.warn(error)
    return clean
  })
  if (clean !== small && fileId !== clean) unlink(clean)
  return { fileId, width, height }
}

/** A photo is drawn anew, however small; what cannot be, such as a GIF, goes as it is. */
async function narrowed(src: string, bytes: number): Promise<string> {
  const { width, height, type } = await wx.getImageInfo({ src })
  if (type === 'gif') return src
  const quality = bytes > 2_000_000 ? 70 : bytes > 500_000 ? 80 : 90
  const long = Math.max(width, height)
  const side = width >= height ? { compressedWidth: longEdge } : { compressedHeight: longEdge }
  const smaller = await wx.compressImage({ src, quality, ...(long > longEdge && side) }).catch((error: unknown) => console.warn(error))
  return smaller?.tempFilePath ?? src
}

/** Drawing anew leaves out where it was taken on the phones we know of; this makes sure. */
async function cleaned(path: string, name: string): Promise<string> {
  const bytes = await bytesIn(path)
  const clean = withoutPlace(bytes)
  return clean === bytes ? path : writeBytes(`${name}.jpg`, clean)
}
