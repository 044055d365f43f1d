// Pictures: the shell's viewer, the phone's album (the browser's file dialog), and a picture's size.

import type { Host } from '../host/types'
import { chooseImage, chooseMedia } from './choose-media'
import { chooseMessageFile } from './choose-message-file'
import { compressImage, loaded } from './compress-image'
import { mapSource } from './source-url'
import { asynchronous, number, optionsOf, parameterError, requireString, text, type Members } from './result'

export const media = (host: Host): Members => ({
  previewImage: asynchronous('previewImage', options => {
    const { urls, current } = options
    if (!Array.isArray(urls)) throw parameterError('urls', 'Array', urls)
    const at = typeof current === 'number' ? current : urls.indexOf(current)
    host.shell.previewImage({ urls: urls.map(each => mapSource(String(each))), current: Math.max(0, Math.min(at, urls.length - 1)) })
  }),
  previewMedia: asynchronous('previewMedia', options => {
    const { sources } = options
    if (!Array.isArray(sources)) throw parameterError('sources', 'Array', sources)
    const urls = sources.map(each => mapSource(text(optionsOf(each).url)))
    host.shell.previewImage({ urls, current: number(options.current, 0) })
  }),
  chooseMedia: asynchronous('chooseMedia', options => chooseMedia(host, options)),
  chooseImage: asynchronous('chooseImage', options => chooseImage(host, options)),
  chooseMessageFile: asynchronous('chooseMessageFile', chooseMessageFile),
  compressImage: asynchronous('compressImage', compressImage),
  getImageInfo: asynchronous('getImageInfo', async options => {
    const src = requireString(options, 'src')
    const { naturalWidth, naturalHeight } = await loaded(mapSource(src))
    return { width: naturalWidth, height: naturalHeight, path: src, orientation: 'up', type: src.split('.').pop()?.toLowerCase() ?? 'unknown' }
  }),
})
