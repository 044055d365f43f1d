// The file that is brought in: fetched only where it is not too large, read once while its pictures are stored, and gone at the end.

import { ApiError } from '../../miniprogram/contract/errors'
import { importLimits } from '../../miniprogram/staff/contract/imports'
import { bring, type BroughtArticle, type Wanted } from '../domain/article/bring/bring'
import type { Context } from '../domain/door/action'
import { beginningsOf, downloadFile, removeFile, removeFiles } from '../platform/files'
import { getArticle } from '../store/articles'
import { endImport, getImport } from '../store/imports'

/** The last one, for the calls that go on with it on the same instance; on another it is read again. */
let last: { key: string; article: BroughtArticle } | undefined

/** ApiError: bad_input, too_large. */
export async function readImport(fileId: string, wanted: Wanted): Promise<BroughtArticle> {
  const key = JSON.stringify([fileId, wanted])
  if (last?.key === key) return last.article
  last = undefined
  const article = await bring(await fetchImport(fileId), wanted)
  // Only what more calls will ask for is worth its memory.
  if (article.pictures.length > 0) last = { key, article }
  return article
}

async function fetchImport(fileId: string): Promise<Uint8Array> {
  const beginning = (await beginningsOf([fileId], 1)).get(fileId)
  if (!beginning) throw new ApiError('bad_input', '没有收到文件，请再传一次')
  if (beginning.size > importLimits.fileBytes) throw new ApiError('too_large', `文件有 ${Math.ceil(beginning.size / 1_000_000)} MB，最多 ${importLimits.fileBytes / 1_000_000} MB`)
  return downloadFile(fileId)
}

/** When nobody will go on: the file goes, and what was stored for an article that never came to be. A failure here is only logged. */
export async function forgetImport(articleId: string, fileId: string, { logFailure }: Context): Promise<void> {
  last = undefined
  await removeFile(fileId).catch((error: unknown) => logFailure('remove import', error))
  try {
    const begun = await getImport(articleId)
    if (!begun) return
    if (!(await getArticle(articleId))) await removeFiles(begun.pictures)
    await endImport(articleId)
  } catch (error) {
    // The night's tidying finds what is left.
    logFailure('forget import', error)
  }
}
