// The drafts that are written on this phone: each whole as it was last opened, and beside it every part that changed since, so that a keystroke writes one block.

import { drop, keep, keptKeys, readKept } from '../../storage/phone'
import type { PhoneDoor } from '../editor/saving/doors'
import type { Entry } from '../editor/saving/entry'
import { readEntry, readKeptDraft, type KeptDraft } from './draft-form'
import { draftOf, withRoom } from './draft-room'

export function keptDraft(articleId: string): KeptDraft | undefined {
  return readKeptDraft(readKept(`draft:${articleId}`))
}

/** The account of every part: a part that changed later has the word. */
export function keptEntries(articleId: string): [string, Entry][] {
  const entries = new Map<string, Entry>()
  for (const [partId, { rev, content }] of keptDraft(articleId)?.parts ?? []) entries.set(partId, { rev, content, sent: [] })
  const prefix = `draft:${articleId}/`
  for (const key of keptKeys()) {
    const entry = key.startsWith(prefix) ? readEntry(readKept(key)) : undefined
    if (!entry) continue
    const partId = key.slice(prefix.length)
    if (entry.changeId !== undefined || entry.rev >= (entries.get(partId)?.rev ?? 0)) entries.set(partId, entry)
  }
  return [...entries]
}

/** Whole, with the parts the cloud has; they need no place of their own then. What waits for the cloud keeps it. False where there is no room. */
export function keepWhole(draft: Omit<KeptDraft, 'parts'>, entries: ReadonlyMap<string, Entry>): boolean {
  const parts: KeptDraft['parts'] = []
  for (const [partId, { rev, content, base, changeId }] of entries) {
    const there = changeId === undefined ? content : base
    if (rev > 0 && there && !('removed' in there)) parts.push([partId, { rev, content: there }])
  }
  const { articleId } = draft
  if (!withRoom(() => keep(`draft:${articleId}`, { ...draft, parts }), articleId)) return false
  const prefix = `draft:${articleId}/`
  for (const key of keptKeys()) if (key.startsWith(prefix) && entries.get(key.slice(prefix.length))?.changeId === undefined) drop(key)
  return true
}

export function phoneDoorOf(articleId: string): PhoneDoor {
  return {
    keepPart: (partId, entry) => withRoom(() => keep(`draft:${articleId}/${partId}`, entry), articleId),
    dropPart: (partId) => drop(`draft:${articleId}/${partId}`),
  }
}

/** Drafts with words that the cloud does not have, by article. */
export function unsentDrafts(): string[] {
  const unsent = keptKeys().filter((key) => key.startsWith('draft:') && key.includes('/') && readEntry(readKept(key))?.changeId !== undefined)
  return [...new Set(unsent.map(draftOf))]
}
