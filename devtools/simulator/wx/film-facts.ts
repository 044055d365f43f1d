// What wx.chooseMedia says of a film besides its file: how long and how large it is, and a picture out of it.
// https://developers.weixin.qq.com/miniprogram/dev/api/media/video/wx.chooseMedia.html

import { addTemporaryFile } from './phone-files'
import { mapSource } from './source-url'

interface FilmFacts {
  /** Seconds. */
  duration: number
  width: number
  height: number
  thumbTempFilePath: string
}

const happens = (video: HTMLVideoElement, event: string): Promise<boolean> => new Promise(resolve => {
  video.addEventListener(event, () => resolve(true), { once: true })
  video.addEventListener('error', () => resolve(false), { once: true })
})

/** A film that was recorded by a browser says how long it is at its end only. */
const lengthOf = async (video: HTMLVideoElement): Promise<number> => {
  if (Number.isFinite(video.duration)) return video.duration
  const found = happens(video, 'seeked')
  video.currentTime = Number.MAX_SAFE_INTEGER
  await found
  return Number.isFinite(video.duration) ? video.duration : video.currentTime
}

/** Zeros and no picture for what this browser cannot play. */
export const filmFacts = async (path: string): Promise<FilmFacts> => {
  const video = document.createElement('video')
  video.muted = true
  video.preload = 'auto'
  const loads = happens(video, 'loadeddata')
  video.src = mapSource(path)
  if (!(await loads)) return { duration: 0, width: 0, height: 0, thumbTempFilePath: '' }
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const picture = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg'))
  return { duration: await lengthOf(video), width: video.videoWidth, height: video.videoHeight, thumbTempFilePath: picture ? addTemporaryFile(picture, 'jpg') : '' }
}
