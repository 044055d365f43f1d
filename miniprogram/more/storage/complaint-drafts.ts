// The complaints that are written on this phone and not sent yet, one an article.

import { readDrafts, withDraft, withoutDraft } from './drafts'
import type { ComplaintDraft } from './drafts'
import { keys } from '../../storage/keys'
import { keep, readKept } from '../../storage/phone'

/** Newest first. */
export function keptDrafts(): ComplaintDraft[] {
  return readDrafts(readKept(keys.complaintDrafts))
}

export function keptDraft(articleId: string): ComplaintDraft | undefined {
  return keptDrafts().find((draft) => draft.articleId === articleId)
}

export function keepDraft(draft: ComplaintDraft): void {
  keep(keys.complaintDrafts, withDraft(keptDrafts(), draft))
}

export function dropDraft(articleId: string): void {
  keep(keys.complaintDrafts, withoutDraft(keptDrafts(), articleId))
}
