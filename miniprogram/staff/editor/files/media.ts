// A film from the album or the camera, and sounds and files from chats, kept on the phone until the cloud has them.

import { isCancelled } from '../../components/board-photo/cancelled'
import type { Content } from '../document/commands'
import { saveFile } from './phone-files'

/** Bytes: what a reader's phone still fetches. */
const most = 50_000_000
const soundEndings = ['mp3', 'm4a', 'aac', 'wav']
const paperEndings = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'txt', 'zip']

/** What kept it from being taken, in words for the writer. */
export class NotTaken extends Error {}

/** Undefined where somebody thought better of it. */
export async function chooseMedia(kind: 'video' | 'audio' | 'file'): Promise<Content | undefined> {
  try {
    return kind === 'video' ? await chooseFilm() : await chooseFromChat(kind)
  } catch (error) {
    if (isCancelled(error)) return undefined
    throw error
  }
}

async function chooseFilm(): Promise<Content | undefined> {
  const { tempFiles: [film] } = await wx.chooseMedia({ count: 1, mediaType: ['video'], sourceType: ['album', 'camera'], maxDuration: 60 })
  if (!film) return undefined
  checkSize(film.size)
  const fileId = await kept(film.tempFilePath)
  const poster = film.thumbTempFilePath ? await kept(film.thumbTempFilePath) : ''
  return { type: 'video', fileId, width: film.width || 16, height: film.height || 9, ...(film.duration > 0 && { seconds: film.duration }), ...(poster !== '' && { poster }) }
}

async function chooseFromChat(kind: 'audio' | 'file'): Promise<Content | undefined> {
  const { tempFiles: [file] } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: kind === 'audio' ? soundEndings : paperEndings })
  if (!file) return undefined
  checkSize(file.size)
  const fileId = await kept(file.path)
  if (kind === 'file') return { type: 'file', fileId, name: file.name, bytes: file.size }
  const title = file.name.replace(/\.[^.]*$/, '')
  const { tapIndex } = await wx.showActionSheet({ alertText: '读者怎么听', itemList: ['点了才放', '当背景音乐'] })
  return { type: 'audio', fileId, title, ...(tapIndex === 1 && { background: true as const }) }
}

function checkSize(bytes: number): void {
  if (bytes > most) throw new NotTaken('文件超过 50 兆，读者打不开。请换个小一点的。')
}

async function kept(path: string): Promise<string> {
  return saveFile(path).catch((error: unknown) => {
    console.warn(error)
    return path
  })
}
