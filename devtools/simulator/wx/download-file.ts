// wx.downloadFile. WeChat only lets through the domains that an operator has registered; here every address is asked.

import type { Host } from '../host/types'
import { Download, type Downloaded } from './download'
import { demandWritable } from './file-places'
import { keepFile, keptForGood } from './kept-files'
import { addTemporaryFile } from './phone-files'
import { asynchronous, number, optionsOf, requireString, text, WxFailure, type Members, type Options } from './result'

const ENDING = /\.(\w{1,5})$/

function endingOf(url: string, blob: Blob): string {
  return ENDING.exec(new URL(url).pathname)?.[1] ?? blob.type.split(/[/;]/)[1] ?? ''
}

function headersOf(options: Options): Record<string, string> {
  return Object.fromEntries(Object.entries(optionsOf(options.header)).map(([name, value]) => [name, String(value)]))
}

function stored(options: Options, url: string, { blob, statusCode }: Downloaded): object {
  const filePath = text(options.filePath)
  if (filePath === '') return { tempFilePath: addTemporaryFile(blob, endingOf(url, blob)), statusCode }
  keepFile(filePath, blob)
  return { filePath, statusCode }
}

export const downloads = (_host: Host): Members => ({
  /** Always a task and never a promise: what comes of it is told to the callbacks. */
  downloadFile(argument: unknown) {
    const download = new Download()
    const work = asynchronous('downloadFile', async options => {
      const url = requireString(options, 'url')
      if (!/^https?:\/\/./i.test(url)) throw new WxFailure('invalid url')
      const filePath = text(options.filePath)
      if (filePath !== '') demandWritable(filePath)
      const result = stored(options, url, await download.fetch(url, headersOf(options), number(options.timeout, 60_000)))
      await keptForGood()
      return result
    })
    work({ complete: () => undefined, ...optionsOf(argument) })
    return download.task
  },
})
