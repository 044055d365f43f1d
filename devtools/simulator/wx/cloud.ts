// wx.cloud: init first, then functions and files; what is not here refuses by name.

import type { Host } from '../host/types'
import { callFunction } from './cloud-call'
import { notInitialised } from './cloud-errors'
import { downloadFile, getTempFileURL, uploadFile } from './cloud-files'
import { Download } from './download'
import { refusing } from './missing'
import { asynchronous, type Members, type Options } from './result'

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
  const members = {
    // Which environment is meant makes no difference: one local cloud stands in for all.
    init: () => { initialised = true },
    callFunction: api('callFunction', callFunction),
    uploadFile: api('uploadFile', uploadFile),
    /** A task where there are callbacks, a promise where there are none. */
    downloadFile(argument: unknown) {
      const download = new Download()
      const answer = api('downloadFile', (own, options) => downloadFile(own, options, download))(argument)
      return answer ?? download.task
    },
    getTempFileURL: api('getTempFileURL', getTempFileURL),
  }
  return { cloud: refusing('wx.cloud', members, NAMES) }
}
