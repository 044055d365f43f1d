// Brings what a picture is made of to the phone: its words, its code, and its cover if that comes in time.

import { fetchFile } from '../../cloud/files'
import { inTime } from '../../cloud/patience'
import { ApiError } from '../../contract/errors'
import { preparePicture } from '../cloud/picture'
import type { PicturePrepareOutput } from '../contract/pictures'
import type { Files } from './layout'

export interface Makings {
  prepared: PicturePrepareOutput
  files: Files
}

/** Rejects with ApiError, or Late where the words or the code do not come in time. */
export async function gather(articleId: string): Promise<Makings> {
  const prepared = await inTime(preparePicture(articleId))
  const [code, cover] = await Promise.all([fetched(prepared.codeFileId), prepared.cover && fetched(prepared.cover.fileId).catch(without)])
  return { prepared, files: { code, ...(cover !== undefined && { cover }) } }
}

/** A picture without its cover is still one. */
function without(error: unknown): undefined {
  console.warn('the cover did not come', error)
}

async function fetched(fileId: string): Promise<string> {
  const fetching = fetchFile(fileId, () => undefined)
  try {
    const path = await inTime(fetching.path)
    if (path === undefined) throw new ApiError('unavailable', `${fileId} was given up`)
    return path
  } catch (error) {
    fetching.cancel()
    throw error
  }
}
