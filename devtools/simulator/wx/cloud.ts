// wx.cloud: init first, then functions and files; what is not here refuses by name.

import type { Host } from '../host/types'
import { callFunction } from './cloud-call'
import { notInitialised } from './cloud-errors'
import { deleteFile, downloadFile, getTempFileURL, uploadFile } from './cloud-files'
import { Download } from './download'
import { refusing } from './missing'
import { asynchronous, optionsOf, type Members, type Options, type WxFunction } from './result'
import { uploadTask } from './upload-task'

const NAMES = new Set([
  'init', 'callFunction', 'callHTTPFunction', 'callContainer', 'connectContainer', 'uploadFile', 'downloadFile', 'getTempFileURL', 'deleteFile',
  'database', 'CloudID', 'CDN', 'services', 'extend', 'Cloud', 'models',
])

export const cloud = (host: Host): Members => {
  let initialised = false
  const api = (name: string, work: (host: Host, options: Options) => Promise<unknown>) => asynchronous(`cloud.${name}`, options => {
    if (!initialised) throw notInitialised()
    return work(host, options)
  })
  // With a callback an UploadTask comes back, without one a promise:
  // https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/storage/Cloud.uploadFile.html
  const uploading: WxFunction = argument => {
    const { task, watch } = uploadTask()
    const promise = api('uploadFile', (given, options) => uploadFile(given, options, watch))(argument)
    const { success, fail, complete } = optionsOf(argument)
    return [success, fail, complete].some(each => typeof each === 'function') ? task : promise
  }
  const members = {
    // Which environment is meant makes no difference: one local cloud stands in for all.
    init: () => { initialised = true },
    callFunction: api('callFunction', callFunction),
    uploadFile: uploading,
    /** A task where there are callbacks, a promise where there are none. */
    downloadFile(argument: unknown) {
      const download = new Download()
      const answer = api('downloadFile', (own, options) => downloadFile(own, options, download))(argument)
      return answer ?? download.task
    },
    getTempFileURL: api('getTempFileURL', getTempFileURL),
    deleteFile: api('deleteFile', deleteFile),
  }
  return { cloud: refusing('wx.cloud', members, NAMES) }
}
