// Stores the pictures of an article that is brought in, some at each call, under names made of what they hold: twice is once.

import { createHash } from 'node:crypto'
import type { Block } from '../../miniprogram/contract/body'
import type { Context } from '../domain/door/action'
import type { BroughtBlock, BroughtPicture } from '../domain/article/bring/brought'
import { putFile } from '../platform/files'
import { beginImport, getImport, noteStored } from '../store/imports'

/** The function may take 60 s, and the person wants to see it go on. */
const budgetMs = 8_000
const mostPerCall = 20
const atOnce = 5

export interface PlannedPicture {
  fileId: string
  path: string
  picture: BroughtPicture
}

/** Where each picture will lie: by the place in `pictures`, the same file where two are alike. */
export function planPictures(articleId: string, importFileId: string, pictures: readonly BroughtPicture[]): PlannedPicture[] {
  // An environment has one bucket, and its name is in every file's.
  const bucket = importFileId.slice(0, importFileId.indexOf('/imports/'))
  return pictures.map((picture) => {
    const path = `articles/${articleId}/${createHash('sha256').update(picture.bytes).digest('hex').slice(0, 32)}.${picture.form}`
    return { fileId: `${bucket}/${path}`, path, picture }
  })
}

/** Blocks as they will be when every picture is stored. */
export function placed(blocks: readonly BroughtBlock[], planned: readonly PlannedPicture[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'image') return [block]
    const { picture: place, ...rest } = block
    const found = planned[place]
    return found ? [{ ...rest, fileId: found.fileId, width: found.picture.width, height: found.picture.height }] : []
  })
}

/** How many are stored after this call, of how many. Rejects where the storage fails; the next call goes on from what was noted. */
export async function storePictures(articleId: string, importFileId: string, planned: readonly PlannedPicture[], { now }: Pick<Context, 'now'>): Promise<{ done: number; of: number }> {
  const files = [...new Map(planned.map((one) => [one.fileId, one])).values()]
  if (files.length === 0) return { done: 0, of: 0 }
  const started = now()
  await beginImport({ _id: articleId, fileId: importFileId, pictures: files.map(({ fileId }) => fileId), stored: 0 })
  const before = (await getImport(articleId))?.stored ?? 0
  let done = before
  while (done < files.length && done - before < mostPerCall && now() - started < budgetMs) {
    const some = files.slice(done, done + atOnce)
    await Promise.all(some.map(store))
    done += some.length
  }
  await noteStored(articleId, done)
  return { done, of: files.length }
}

async function store({ path, fileId, picture }: PlannedPicture): Promise<void> {
  const stored = await putFile(path, picture.bytes)
  if (stored !== fileId) throw new Error('A picture was stored under another name than planned')
}
