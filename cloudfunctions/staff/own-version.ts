// A version of an article, for somebody who works for its org.

import { ApiError } from '../../miniprogram/contract/errors'
import type { Context } from '../domain/door/action'
import type { VersionDocument } from '../store/documents'
import { getVersion } from '../store/versions'
import { ownArticle, type OwnArticle } from './own-article'

/** ApiError: not_allowed, not_found, also for a version of another article. */
export async function ownVersion(articleId: string, versionId: string, context: Context): Promise<{ own: OwnArticle; version: VersionDocument }> {
  const own = await ownArticle(articleId, context)
  const version = await getVersion(versionId)
  if (version?.articleId !== articleId) throw new ApiError('not_found', '没有这个版本，可能已经过期')
  return { own, version }
}
