// Makes room on a full phone: articles kept for reading go first, then drafts that the cloud has whole, the oldest before the others.

import { dropArticle, keptArticles } from '../../storage/kept-articles'
import { drop, keptKeys, readKept } from '../../storage/phone'
import { readEntry, readKeptDraft } from './draft-form'

/** Runs `keep` until the phone takes it or nothing is left that may go. Not of the draft `stays`. */
export function withRoom(keep: () => boolean, stays: string): boolean {
  if (keep()) return true
  for (const { id } of keptArticles().reverse()) {
    dropArticle(id)
    if (keep()) return true
  }
  for (const articleId of savedDrafts(stays)) {
    dropDraft(articleId)
    if (keep()) return true
  }
  return false
}

export function dropDraft(articleId: string): void {
  for (const key of keptKeys()) if (key === `draft:${articleId}` || key.startsWith(`draft:${articleId}/`)) drop(key)
}

/** Of which the cloud has every word, oldest first. */
function savedDrafts(but: string): string[] {
  const keys = keptKeys()
  const unsent = new Set(keys.flatMap((key) => (key.includes('/') && readEntry(readKept(key))?.changeId !== undefined ? [draftOf(key)] : [])))
  const saved = keys.filter((key) => key.startsWith('draft:') && !key.includes('/')).map(draftOf).filter((id) => id !== but && !unsent.has(id))
  const at = (id: string): number => readKeptDraft(readKept(`draft:${id}`))?.at ?? 0
  return saved.sort((one, other) => at(one) - at(other))
}

export function draftOf(key: string): string {
  return key.slice('draft:'.length).split('/')[0] ?? ''
}
