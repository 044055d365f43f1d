// Pictures: the shell's viewer, the phone's album (the browser's file dialog), saving (a download), and a picture's size.

import type { Host } from '../host/types'
import { chooseFile } from './choose-file'
import { mapSource } from './source-url'
import { asynchronous, number, optionsOf, parameterError, requireString, text, WxFailure, type Members } from './result'

const loaded = (url: string): Promise<HTMLImageElement> => new Promise((resolve, reject) => {
  const image = new Image()
  image.addEventListener('load', () => resolve(image))
  image.addEventListener('error', () => reject(new WxFailure('download image fail')))
  image.src = url
})

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
  chooseMedia: asynchronous('chooseMedia', async options => {
    const types = Array.isArray(options.mediaType) ? options.mediaType : ['image']
    const accept = types.includes('video') || types.includes('mix') ? 'image/*,video/*' : 'image/*'
    const files = await chooseFile(accept, number(options.count, 9))
    if (files.length === 0) throw new WxFailure('cancel')
    const fileType = (type: string) => (type.startsWith('video/') ? 'video' : 'image')
    return {
      type: files.every(file => fileType(file.type) === 'image') ? 'image' : 'mix',
      tempFiles: files.map(file => ({ tempFilePath: file.path, size: file.size, fileType: fileType(file.type) })),
    }
  }),
  chooseImage: asynchronous('chooseImage', async options => {
    const files = await chooseFile('image/*', number(options.count, 9))
    if (files.length === 0) throw new WxFailure('cancel')
    return { tempFilePaths: files.map(file => file.path), tempFiles: files.map(({ path, size }) => ({ path, size })) }
  }),
  getImageInfo: asynchronous('getImageInfo', async options => {
    const src = requireString(options, 'src')
    const { naturalWidth, naturalHeight } = await loaded(mapSource(src))
    return { width: naturalWidth, height: naturalHeight, path: src, orientation: 'up', type: src.split('.').pop()?.toLowerCase() ?? 'unknown' }
  }),
  saveImageToPhotosAlbum: asynchronous('saveImageToPhotosAlbum', options => {
    const link = document.createElement('a')
    link.href = mapSource(requireString(options, 'filePath'))
    link.download = 'picture'
    link.click()
  }),
})
