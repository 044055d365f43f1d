// The pictures of a complaint: looked at before they are believed, and shown to their sender by links that end.

import { complaintLimits } from '../../miniprogram/more/contract/complaints'
import { pictureHeadBytes } from '../domain/picture/form'
import { checkSentPictures } from '../domain/picture/sent'
import { addressesOf, beginningsOf } from '../platform/files'

/** s: as long as somebody looks at the page. */
const linkSeconds = 600

/** ApiError bad_input where one is not there, not ours, no picture or too large. */
export async function checkPictures(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > 0) checkSentPictures(fileIds, await beginningsOf(fileIds, pictureHeadBytes), complaintLimits.pictureBytes)
}

/** In the order of `fileIds`; one that is gone is left out. */
export async function linksTo(fileIds: readonly string[]): Promise<string[]> {
  const addresses = await addressesOf(fileIds, linkSeconds)
  return fileIds.flatMap((fileId) => addresses.get(fileId) ?? [])
}
