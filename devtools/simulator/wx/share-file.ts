// Pictures and files of the phone on their way to a chat: WeChat's own sheets, which tell only whether they were given up.

import type { Host } from '../host/types'
import { spendGesture } from '../host/tap-gesture'
import type { PhoneShell } from '../shell/types'
import { mapSource } from './source-url'
import { asynchronous, requireString, text, WxFailure, type Members } from './result'
import { phoneFile } from './phone-files'

const lastPart = (path: string): string => path.split('/').pop() ?? ''

/** How WeChat words a path with nothing at it could not be sourced. */
const demandFile = (path: string): Blob => {
  const file = phoneFile(path)
  if (!file) throw new WxFailure(`no such file or directory, open "${path}"`)
  return file
}

export const shareFiles = (host: Host): Members => ({
  showShareImageMenu: asynchronous('showShareImageMenu', async options => {
    const path = requireString(options, 'path')
    demandFile(path)
    if (!(await (host.shell as PhoneShell).askShareImage(mapSource(path)))) throw new WxFailure('cancel')
  }),
  /** Only within a tap, as WeChat's page of it says; the words are those of other functions that are held to one. */
  shareFileMessage: asynchronous('shareFileMessage', async options => {
    if (!spendGesture()) throw new WxFailure('can only be invoked by user TAP gesture.')
    const path = requireString(options, 'filePath')
    const { size } = demandFile(path)
    const name = text(options.fileName) || lastPart(path)
    if (!(await (host.shell as PhoneShell).askShareFile({ name, bytes: size, url: mapSource(path) }))) throw new WxFailure('cancel')
  }),
})
