// Whether files that a phone put into the cloud are the pictures that it says they are.

import { ApiError } from '../../../miniprogram/contract/errors'
import { isPicture } from './form'

/** The first bytes of a file and how large the whole is, in bytes. */
export interface SentFile {
  bytes: Uint8Array
  size: number
}

/** `found` holds what is there and ours. ApiError bad_input where one is not, is no picture or too large. */
export function checkSentPictures(fileIds: readonly string[], found: ReadonlyMap<string, SentFile>, mostBytes: number): void {
  for (const fileId of fileIds) {
    const file = found.get(fileId)
    if (!file || !isPicture(file.bytes)) throw new ApiError('bad_input', 'pictures: a file is no picture')
    if (file.size > mostBytes) throw new ApiError('bad_input', 'pictures: a file is too large')
  }
}
