// wx.cropImage: the phone's window chooses a part of a picture in one of WeChat's proportions, which becomes a temporary file.

import type { Host } from '../host/types'
import type { PhoneShell } from '../shell/types'
import { loaded } from './compress-image'
import { fileFailure } from './file-failure'
import { addTemporaryFile, phoneFile } from './phone-files'
import { calledBack, requireString, WxFailure, type Members } from './result'
import { mapSource } from './source-url'

/** https://developers.weixin.qq.com/miniprogram/dev/api/media/image/wx.cropImage.html */
const SCALES = new Set(['16:9', '9:16', '4:3', '3:4', '5:4', '4:5', '1:1'])

const ratioOf = (scale: string): number => {
  const [width = 1, height = 1] = scale.split(':').map(Number)
  return width / height
}

/** A picture of the phone or of the program; how WeChat words what is not one could not be sourced. */
const demandPicture = (src: string): string => {
  if (/^(https?|cloud|data|blob):/i.test(src) || (src.startsWith('wxfile://') && !phoneFile(src))) throw fileFailure(1300002, `, open ${src}`)
  return mapSource(src)
}

export const cropping = (host: Host): Members => ({
  cropImage: calledBack('cropImage', async options => {
    const scale = requireString(options, 'cropScale')
    if (!SCALES.has(scale)) throw new WxFailure('parameter error: parameter.cropScale is invalid;')
    const url = demandPicture(requireString(options, 'src'))
    const image = await loaded(url)
    const { naturalWidth: width, naturalHeight: height } = image
    const area = await (host.shell as PhoneShell).askCrop({ url, width, height, ratio: ratioOf(scale) })
    if (!area) throw new WxFailure('cancel')
    const canvas = Object.assign(document.createElement('canvas'), { width: area.width, height: area.height })
    canvas.getContext('2d')?.drawImage(image, area.left, area.top, area.width, area.height, 0, 0, area.width, area.height)
    const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', 0.92))
    if (!blob) throw new WxFailure('image could not be cropped')
    return { tempFilePath: addTemporaryFile(blob, 'jpg') }
  }),
})
