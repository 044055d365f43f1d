// Takes away what imports left that nobody went on with: the file, and pictures of an article that never came to be.

import { removeFiles } from '../platform/files'
import { getArticle } from '../store/articles'
import { endImport, importsBefore } from '../store/imports'
import type { Worker } from './main'

/** Whether all is done. What fails is tried again the next night, since the note of it goes last. */
export async function tidyImports(before: Date, worker: Worker): Promise<boolean> {
  for (;;) {
    const left = await importsBefore(before)
    if (left.length === 0) return true
    for (const { _id, fileId, pictures } of left) {
      if (worker.isOver()) return false
      // An article that is there after all keeps its pictures: only the note was left.
      const isThere = (await getArticle(_id)) !== undefined
      await removeFiles(isThere ? [fileId] : [fileId, ...pictures])
      await endImport(_id)
    }
  }
}
