// Links to articles that are not out yet; only the hash of a link's secret is kept.

import { createHash } from 'node:crypto'
import { collection, command } from './collection'
import type { PreviewDocument } from './preview-documents'

const previews = () => collection('previews')

function idOf(key: string): string {
  return createHash('sha256').update(`preview ${key}`).digest('hex')
}

/** Made once; the document as it is then. */
export async function addPreview(key: string, preview: Omit<PreviewDocument, '_id'>): Promise<PreviewDocument> {
  const document = { _id: idOf(key), ...preview }
  return (await previews().insert(document)) ? document : ((await previews().get(document._id)) ?? document)
}

/** Undefined for one that never was, or whose time is over. */
export async function findPreview(key: string, now: Date): Promise<PreviewDocument | undefined> {
  return (await previews().find({ _id: idOf(key), expiresAt: command.gt(now) }, { limit: 1 }))[0]
}

export function countPreviews(articleId: string, now: Date): Promise<number> {
  return previews().count({ articleId, expiresAt: command.gt(now) })
}

export function trimPreviews(endedBefore: Date): Promise<number> {
  return previews().removeAll({ expiresAt: command.lt(endedBefore) })
}
