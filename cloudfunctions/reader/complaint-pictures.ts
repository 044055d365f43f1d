// The pictures of a complaint: looked at before they are believed, and shown to their sender by links that end.

import { complaintLimits } from '../../miniprogram/more/contract/complaints'
import { ApiError } from '../../miniprogram/contract/errors'
import { isPicture, pictureHeadBytes } from '../domain/complaint/picture'
import { addressesOf, beginningsOf } from '../platform/files'

/** s: as long as somebody looks at the page. */
const linkSeconds = 600

/** ApiError bad_input where one is not there, not ours, no picture or too large. */
export async function checkPictures(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return
  const found = await beginningsOf(fileIds, pictureHeadBytes)
  for (const fileId of fileIds) {
    const file = found.get(fileId)
    if (!file || !isPicture(file.bytes)) throw new ApiError('bad_input', 'pictures: a file is no picture')
    if (file.size > complaintLimits.pictureBytes) throw new ApiError('bad_input', 'pictures: a file is too large')
  }
}

/** In the order of `fileIds`; one that is gone is left out. */
export async function linksTo(fileIds: readonly string[]): Promise<string[]> {
  const addresses = await addressesOf(fileIds, linkSeconds)
  return fileIds.flatMap((fileId) => addresses.get(fileId) ?? [])
}
