// photo.set: what a board looks like, for its staff to find it; the photo before goes from the cloud, whoever put it there.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { boardLimits, photoFolderOf } from '../../miniprogram/staff/contract/boards'
import { action, type Context } from '../domain/door/action'
import { boardId, boardPhoto } from '../domain/door/fields'
import { pictureHeadBytes } from '../domain/picture/form'
import { checkSentPictures } from '../domain/picture/sent'
import { beginningsOf, removeFile } from '../platform/files'
import { changeOwnBoard } from './board-change'
import { ownBoard } from './own-board'

const photo = z.strictObject({ fileId: boardPhoto, thumbId: boardPhoto }).refine(({ fileId, thumbId }) => fileId !== thumbId)
const input = z
  .strictObject({ boardId, photo: photo.nullable() })
  .refine(({ boardId: id, photo: sent }) => !sent || [sent.fileId, sent.thumbId].every((fileId) => fileId.includes(`/${photoFolderOf(id)}`)))

/** A repeated call changes nothing. ApiError: not_allowed, not_found, conflict, and bad_input for files that are no pictures of this board. */
export const photoSet = action<StaffActions['photo.set']>(input, async ({ boardId: id, photo: sent }, context) => {
  const own = await ownBoard(id, 'keepBoards', context)
  const before = own.board.photo
  if (before?.fileId === sent?.fileId) return { changed: false }
  if (sent) {
    const files = [sent.fileId, sent.thumbId]
    checkSentPictures(files, await beginningsOf(files, pictureHeadBytes), boardLimits.photoBytes)
  }
  await changeOwnBoard(own, 'photo.set', { photo: sent }, sent ? (before ? '换了照片' : '放上照片') : '去掉照片', context)
  const kept = new Set([sent?.fileId, sent?.thumbId])
  if (before) await removeAll([before.fileId, before.thumbId].filter((fileId) => !kept.has(fileId)), context)
  return { changed: true }
})

/** A file that stays is seen by nobody: the board names it no longer. */
async function removeAll(fileIds: readonly string[], { logFailure }: Context): Promise<void> {
  for (const fileId of fileIds) await removeFile(fileId).catch((error: unknown) => logFailure('remove photo', error))
}
