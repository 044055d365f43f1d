// Smaller pictures: wx.compressImage, and what wx.chooseMedia gives where only `compressed` is asked for.

import type { ChosenFile } from './choose-file'
import { mapSource } from './source-url'
import { number, requireString, WxFailure, type Options } from './result'
import { addTemporaryFile, phoneFile } from './phone-files'

const USUAL_QUALITY = 80

export const loaded = (url: string): Promise<HTMLImageElement> => new Promise((resolve, reject) => {
  const image = new Image()
  image.addEventListener('load', () => resolve(image))
  image.addEventListener('error', () => reject(new WxFailure('download image fail')))
  image.src = url
})

const drawn = async (source: string, width: number | undefined, height: number | undefined, quality: number): Promise<Blob> => {
  const image = await loaded(mapSource(source))
  const { naturalWidth, naturalHeight } = image
  const canvas = document.createElement('canvas')
  // Where one side is missing, the other one says how much smaller.
  canvas.width = Math.round(width ?? (height === undefined ? naturalWidth : (naturalWidth * height) / naturalHeight))
  canvas.height = Math.round(height ?? (width === undefined ? naturalHeight : (naturalHeight * width) / naturalWidth))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality / 100))
  if (!blob) throw new WxFailure('image could not be compressed')
  return blob
}

const sideOf = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined)

export const compressImage = async (options: Options): Promise<{ tempFilePath: string }> => {
  const source = requireString(options, 'src')
  if (source.startsWith('wxfile://') && !phoneFile(source)) throw new WxFailure('file not found')
  const quality = Math.max(0, Math.min(100, number(options.quality, USUAL_QUALITY)))
  const blob = await drawn(source, sideOf(options.compressedWidth), sideOf(options.compressedHeight), quality)
  return { tempFilePath: addTemporaryFile(blob, 'jpg') }
}

/** Only still pictures are made smaller, and only where that saves something. How WeChat decides is not documented. */
export const compressed = async (file: ChosenFile): Promise<ChosenFile> => {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file
  const blob = await drawn(file.path, undefined, undefined, USUAL_QUALITY).catch(() => undefined)
  if (!blob || blob.size >= file.size) return file
  return { ...file, path: addTemporaryFile(blob, 'jpg'), size: blob.size, type: 'image/jpeg' }
}
