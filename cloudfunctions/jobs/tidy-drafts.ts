// Takes away what is kept of drafts for a time only: versions, and drafts that were discarded long ago.

import { discardedDays } from '../../miniprogram/staff/contract/drafts'
import { discardedBefore, removeDraft } from '../store/drafts-gone'
import { trimVersions } from '../store/versions'
import type { Worker } from './main'

const dayMs = 24 * 3_600_000
const savesKeptDays = 1
const versionsKeptDays = 30
const atOnce = 20

/** Whether all is done; what is left goes the next time. */
export async function tidyDrafts(worker: Worker): Promise<boolean> {
  const before = (days: number): Date => new Date(worker.now() - days * dayMs)
  await trimVersions(before(savesKeptDays), before(versionsKeptDays))
  for (;;) {
    const gone = await discardedBefore(before(discardedDays), atOnce)
    for (const articleId of gone) {
      if (worker.isOver()) return false
      await removeDraft(articleId)
    }
    if (gone.length < atOnce) return true
  }
}
