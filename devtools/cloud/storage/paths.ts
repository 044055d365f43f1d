// Between a file's cloud path, its file id and its place on disk, so that no path can leave the folder.

import { createHash } from 'node:crypto'
import { extname, join } from 'node:path'
import { CloudError } from '../wire/cloud-error'
import { storageLimits } from './limits'

/** Also refuses what would change the meaning of a link: the SDK puts the path into a URL as it is. */
export function checkPath(path: string): string {
  const parts = path.split('/')
  const odd = parts.some((part) => part === '' || part === '.' || part === '..') || /[\p{Cc}\\?#%*<>|":]/u.test(path)
  if (odd || Buffer.byteLength(path) > storageLimits.pathBytesMax)
    throw new CloudError('INVALID_PARAM', `cloudPath is invalid: ${path.slice(0, 100)}`)
  return path
}

export function fileIdOf(path: string, envId: string, bucket: string): string {
  return `cloud://${envId}.${bucket}/${path}`
}

/** The path within this environment, undefined for an id of another one or of no file. */
export function pathOf(fileId: string, envId: string, bucket: string): string | undefined {
  const start = `cloud://${envId}.${bucket}/`
  if (!fileId.startsWith(start)) return undefined
  try {
    return checkPath(fileId.slice(start.length))
  } catch {
    return undefined
  }
}

/** Named by hash: any path fits any file system, whatever its letters, case and length. The ending is kept for people who look in. */
export function diskPath(folder: string, path: string): string {
  const hash = createHash('sha256').update(path).digest('hex')
  const ending = /^\.[A-Za-z0-9]{1,8}$/.test(extname(path)) ? extname(path).toLowerCase() : ''
  return join(folder, hash.slice(0, 2), `${hash}${ending}`)
}
