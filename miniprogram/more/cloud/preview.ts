// The client of previews.

import { callReader, callStaff } from '../../cloud/call'
import { readArticle, type ReadArticle } from '../../cloud/read-article'
import { countOf, fieldsOf, flagOf } from '../../cloud/shape'

export interface ReadPreview {
  article: ReadArticle
  published: boolean
  expiresAt: number
}

/** A link for a week, of staff. `key` is 32 hex at random. */
export function makePreview(articleId: string, key: string): Promise<{ expiresAt: number }> {
  return callStaff('preview.create', { articleId, key }, (value) => ({ expiresAt: countOf(fieldsOf(value, 'preview.create'), 'expiresAt') }))
}

/** Rejects with `not_found` where the link does not hold. */
export function openPreview(key: string): Promise<ReadPreview> {
  return callReader('preview.open', { key }, (value) => {
    const fields = fieldsOf(value, 'preview.open')
    return { article: readArticle(fields.article), published: flagOf(fields, 'published'), expiresAt: countOf(fields, 'expiresAt') }
  })
}
