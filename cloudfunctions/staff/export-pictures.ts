// The pictures of an article that is taken out, as many as one call of the function can hold in its memory.

import { ApiError } from '../../miniprogram/contract/errors'
import { formOf, type PictureForm } from '../domain/picture/form'
import { downloadFile } from '../platform/files'

export interface TakenPicture {
  bytes: Uint8Array
  form: PictureForm
}

/** Bytes: a third of the function's memory, since a file is made of them beside them. */
const mostBytes = 150_000_000
const atOnce = 6

/** By fileId; one that is gone, or no picture, has no entry. ApiError too_large. */
export async function takenPictures(fileIds: readonly string[]): Promise<Map<string, TakenPicture>> {
  const wanted = [...new Set(fileIds)]
  const taken = new Map<string, TakenPicture>()
  let size = 0
  for (let start = 0; start < wanted.length; start += atOnce) {
    const some = wanted.slice(start, start + atOnce)
    const files = await Promise.all(some.map((fileId) => downloadFile(fileId).catch(() => undefined)))
    for (const [at, bytes] of files.entries()) {
      const form = bytes && formOf(bytes)
      if (!form) continue
      size += bytes.length
      taken.set(some[at] ?? '', { bytes, form })
    }
    if (size > mostBytes) throw new ApiError('too_large', '这篇文章的图片太大，放不进一个文件')
  }
  return taken
}
