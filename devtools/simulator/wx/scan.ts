// wx.scanCode: the shell's camera, into which the text of a code is put.

import type { Host } from '../host/types'
import { asynchronous, WxFailure, type Members } from './result'

export const scan = (host: Host): Members => ({
  scanCode: asynchronous('scanCode', async options => {
    const found = await host.shell.scanCode({ onlyFromCamera: options.onlyFromCamera === true })
    if (!found) throw new WxFailure('cancel')
    return { ...found, charSet: 'UTF-8', rawData: btoa(unescape(encodeURIComponent(found.result))) }
  }),
})
