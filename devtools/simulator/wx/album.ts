// wx.saveImageToPhotosAlbum: a picture of the phone goes to its album, which in a browser is a download.

import type { Host } from '../host/types'
import { asynchronous, requireString, WxFailure, type Members } from './result'
import { demandScope } from './scope'
import { mapSource } from './source-url'
import { phoneFile } from './phone-files'

/** A picture on the network must be fetched first, as https://developers.weixin.qq.com/miniprogram/dev/api/media/image/wx.saveImageToPhotosAlbum.html says; how a refusal is worded could not be sourced. */
const demandFile = (path: string): void => {
  const elsewhere = /^(https?|cloud|data|blob):/i.test(path) || (path.startsWith('wxfile://') && !phoneFile(path))
  if (elsewhere) throw new WxFailure(`no such file or directory, open "${path}"`)
}

export const album = (host: Host): Members => ({
  saveImageToPhotosAlbum: asynchronous('saveImageToPhotosAlbum', async options => {
    const path = requireString(options, 'filePath')
    await demandScope(host, 'scope.writePhotosAlbum')
    demandFile(path)
    Object.assign(document.createElement('a'), { href: mapSource(path), download: path.split('/').pop() ?? 'picture' }).click()
  }),
})
