// wx.openDocument: the phone's own viewer for office documents and PDF; what it cannot show is refused by its kind.

import type { Host } from '../host/types'
import { mapSource } from './source-url'
import { asynchronous, requireString, text, WxFailure, type Members } from './result'
import { phoneFile } from './phone-files'

const KINDS = new Set(['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'])

export const documents = (host: Host): Members => ({
  openDocument: asynchronous('openDocument', options => {
    const filePath = requireString(options, 'filePath')
    const file = phoneFile(filePath)
    // The kind comes from fileType, or else from the name.
    const kind = text(options.fileType, filePath.split('.').pop()).toLowerCase()
    // How WeChat words a path with nothing at it could not be sourced.
    if (!file) throw new WxFailure(`no such file or directory, open "${filePath}"`)
    if (!KINDS.has(kind)) throw new WxFailure('filetype not supported')
    host.shell.openDocument({ name: filePath.split('/').pop() ?? '', kind, bytes: file.size, url: mapSource(filePath), menu: options.showMenu === true })
  }),
})
