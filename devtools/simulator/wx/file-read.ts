// Reading the phone's files: their text or bytes, what is there, and how large.

import { fileFailure } from './file-failure'
import { demandAny, demandFile, demandFolder, folderPath } from './file-places'
import { bytesNow, decoded } from './file-text'
import { isFolder, keptBelow, keptEntry, savedFiles } from './kept-files'
import { phoneFile, phoneFileUrl } from './phone-files'
import { number, requireString, text, type Options } from './result'
import { mapSource } from './source-url'

export interface Stat {
  mode: number
  size: number
  lastAccessedTime: number
  lastModifiedTime: number
  folder: boolean
}

/** A file of the phone, or one that came with the program. */
const bytesOf = (path: string): Uint8Array<ArrayBuffer> => {
  const own = path.startsWith('wxfile://')
  if (own) demandFile(path)
  const bytes = bytesNow(own ? phoneFileUrl(path) ?? '' : mapSource(path))
  if (!bytes) throw fileFailure(1300002, `, open ${path}`)
  return bytes
}

const readFile = (options: Options): { data: string | ArrayBuffer } => {
  const bytes = bytesOf(requireString(options, 'filePath'))
  const from = number(options.position, 0)
  const length = number(options.length, bytes.length - from)
  if (from < 0 || from > bytes.length || length < 0 || from + length > bytes.length) throw fileFailure(1300022)
  const part = bytes.slice(from, from + length)
  const encoding = text(options.encoding)
  return { data: encoding === '' ? part.buffer : decoded(part, encoding) }
}

const SECOND_MS = 1000
const FILE_MODE = 0o100_644
const FOLDER_MODE = 0o040_755

const statOf = (path: string): Stat => {
  const changed = Math.floor((keptEntry(path)?.changedAt ?? Date.now()) / SECOND_MS)
  const folder = isFolder(path)
  return { mode: folder ? FOLDER_MODE : FILE_MODE, size: phoneFile(path)?.size ?? 0, lastAccessedTime: changed, lastModifiedTime: changed, folder }
}

/** With `recursive` each file below a folder with its path from there, the folder itself as `/`. */
const stat = (options: Options): { stats: Stat | { path: string; stats: Stat }[] } => {
  const given = requireString(options, 'path')
  demandAny(given)
  const path = folderPath(given)
  if (options.recursive !== true || !isFolder(path)) return { stats: statOf(path) }
  return { stats: [{ path: '/', stats: statOf(path) }, ...keptBelow(path).map(each => ({ path: each.path.slice(path.length), stats: statOf(each.path) }))] }
}

export const readers = {
  access: (options: Options): void => demandAny(requireString(options, 'path')),
  readFile,
  stat,
  readdir: (options: Options): { files: string[] } => {
    const folder = demandFolder(requireString(options, 'dirPath'))
    return { files: keptBelow(folder).map(({ path }) => path.slice(folder.length + 1)).filter(name => !name.includes('/')) }
  },
  getFileInfo: (options: Options): { size: number } => ({ size: demandFile(requireString(options, 'filePath'), ` ${text(options.filePath)}`).size }),
  getSavedFileList: (): { fileList: object[] } => ({
    fileList: savedFiles().map(({ path, blob, changedAt }) => ({ filePath: path, size: blob?.size ?? 0, createTime: Math.floor(changedAt / SECOND_MS) })),
  }),
}
