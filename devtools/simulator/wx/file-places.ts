// Which of the phone's paths may be read, written and removed, and what WeChat says of the others.

import { fileFailure } from './file-failure'
import { isFolder, isInUserFolder, keptFile, userFolder } from './kept-files'
import { isTemporary, phoneFile } from './phone-files'

export const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

/** Without a slash at the end, as names of folders come with and without. */
export const folderPath = (path: string): string => (path.endsWith('/') && !path.endsWith('//') ? path.slice(0, -1) : path)

/** Only the program's own folder is its to write in. */
export const demandOwn = (path: string, place = `, open ${path}`): void => {
  if (!isInUserFolder(path)) throw fileFailure(1300013, place)
}

/** A file may be written there: the name is below the program's folder, its folder is there, and it is none itself. */
export const demandWritable = (path: string, missing = `, open ${path}`): void => {
  demandOwn(path, missing)
  if (keptFile(parentOf(path))) throw fileFailure(1300020, ` ${parentOf(path)}`)
  if (!isFolder(parentOf(path))) throw fileFailure(1300002, missing)
  if (isFolder(path)) throw fileFailure(1301003, missing)
}

export const demandFile = (path: string, missing = `, open ${path}`): Blob => {
  if (isFolder(path)) throw fileFailure(1301003, missing)
  const file = phoneFile(path)
  if (!file) throw fileFailure(1300002, missing)
  return file
}

export const demandFolder = (path: string): string => {
  const folder = folderPath(path)
  if (folder !== userFolder && !isInUserFolder(folder)) throw fileFailure(1300013, `, open ${path}`)
  if (keptFile(folder)) throw fileFailure(1300020, ` ${path}`)
  if (!isFolder(folder)) throw fileFailure(1300002, ` ${path}`)
  return folder
}

export const demandAny = (path: string): void => {
  if (!isFolder(folderPath(path)) && !phoneFile(path)) throw fileFailure(1300002, ` ${path}`)
}

export const demandTemporary = (path: string): Blob => {
  const file = isTemporary(path) ? phoneFile(path) : undefined
  if (!file) throw fileFailure(1301112)
  return file
}
