// The pictures of a complaint are looked at before they are believed.

import { complaintLimits } from '../../miniprogram/more/contract/complaints'
import { pictureHeadBytes } from '../domain/picture/form'
import { checkSentPictures } from '../domain/picture/sent'
import { beginningsOf } from '../platform/files'

/** ApiError bad_input where one is not there, not ours, no picture or too large. */
export async function checkPictures(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > 0) checkSentPictures(fileIds, await beginningsOf(fileIds, pictureHeadBytes), complaintLimits.pictureBytes)
}
