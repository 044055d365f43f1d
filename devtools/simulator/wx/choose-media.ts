// wx.chooseMedia and wx.chooseImage: the phone asks for camera or album, then for pictures, which come smaller where that is asked for.

import type { Host } from '../host/types'
import { chooseFile, type ChosenFile } from './choose-file'
import { compressed } from './compress-image'
import { filmFacts } from './film-facts'
import { number, WxFailure, type Options } from './result'

/** Since base library 2.25.0: https://developers.weixin.qq.com/miniprogram/dev/api/media/video/wx.chooseMedia.html */
const MOST = 20
const USUAL = 9

const listOf = (value: unknown, otherwise: string[]): string[] => (Array.isArray(value) && value.length > 0 ? value.map(String) : otherwise)

/** Where both are allowed WeChat asks which one. */
const sourceOf = async (host: Host, options: Options, takes: string): Promise<'camera' | 'album'> => {
  const sources = listOf(options.sourceType, ['album', 'camera'])
  if (!sources.includes('camera')) return 'album'
  if (!sources.includes('album')) return 'camera'
  const chosen = await host.shell.showActionSheet({ itemList: [takes, '从手机相册选择'] })
  if (chosen < 0) throw new WxFailure('cancel')
  return chosen === 0 ? 'camera' : 'album'
}

const choose = async (host: Host, options: Options, accept: string, takes: string): Promise<ChosenFile[]> => {
  const source = await sourceOf(host, options, takes)
  // Worded by us: what WeChat says where the phone itself denies the camera is in no source that we know.
  if (source === 'camera' && host.device.cameraDenied === true) throw new WxFailure('system permission denied')
  // A camera takes one at a time.
  const count = source === 'camera' ? 1 : Math.min(MOST, Math.max(1, number(options.count, USUAL)))
  const files = await chooseFile(accept, count, source === 'camera' ? (options.camera === 'front' ? 'user' : 'environment') : undefined)
  if (files.length === 0) throw new WxFailure('cancel')
  const sizes = listOf(options.sizeType, ['original', 'compressed'])
  // With both the user may tick 原图; nobody is asked here, and the original comes.
  return sizes.includes('original') ? files : Promise.all(files.map(compressed))
}

export const chooseMedia = async (host: Host, options: Options): Promise<{ type: string; tempFiles: object[] }> => {
  const types = listOf(options.mediaType, ['image', 'video'])
  const films = types.includes('video') || types.includes('mix')
  const pictures = types.includes('image') || types.includes('mix')
  const accept = [...(pictures ? ['image/*'] : []), ...(films ? ['video/*'] : [])].join(',')
  const files = await choose(host, options, accept, films ? '拍摄' : '拍照')
  const tempFiles = await Promise.all(files.map(async ({ path, size, type }) => {
    const isFilm = type.startsWith('video/')
    return { tempFilePath: path, size, fileType: isFilm ? 'video' : 'image', ...(isFilm && (await filmFacts(path))) }
  }))
  const kinds = new Set(tempFiles.map(({ fileType }) => fileType))
  return { type: kinds.size > 1 ? 'mix' : [...kinds].join(''), tempFiles }
}

export const chooseImage = async (host: Host, options: Options): Promise<{ tempFilePaths: string[]; tempFiles: object[] }> => {
  const files = await choose(host, options, 'image/*', '拍照')
  return { tempFilePaths: files.map(file => file.path), tempFiles: files.map(({ path, size }) => ({ path, size })) }
}
