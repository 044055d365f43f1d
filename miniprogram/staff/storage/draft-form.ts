// What the phone keeps of a draft, and the one door where it is checked again: what cannot be read is left out, never a crash.

import { isRecord } from '../../contract/run-guards'
import { readPartContent, readStoredPart } from '../cloud/read-parts'
import type { Entry } from '../editor/saving/entry'

/** A draft as the cloud last had it, or as it was begun. `at` is when it was opened last, ms since 1970. */
export interface KeptDraft {
  articleId: string
  orgId: string
  createdOn: string
  created: boolean
  at: number
  parts: [string, { rev: number; content: Entry['content'] }][]
}

export function readKeptDraft(kept: unknown): KeptDraft | undefined {
  if (!isRecord(kept) || !Array.isArray(kept.parts)) return undefined
  const { articleId, orgId, createdOn, created, at } = kept
  if (typeof articleId !== 'string' || typeof orgId !== 'string' || typeof createdOn !== 'string' || typeof at !== 'number') return undefined
  const parts = (kept.parts as unknown[]).flatMap((item): KeptDraft['parts'] => {
    if (!Array.isArray(item) || typeof item[0] !== 'string') return []
    const entry = readEntry(item[1])
    return entry ? [[item[0], { rev: entry.rev, content: entry.content }]] : []
  })
  return { articleId, orgId, createdOn, created: created === true, at, parts }
}

export function readEntry(kept: unknown): Entry | undefined {
  if (!isRecord(kept) || typeof kept.rev !== 'number') return undefined
  const [content, base, then] = [readPartContent(kept.content), readPartContent(kept.base), readPartContent(kept.then)]
  if (!content) return undefined
  const sent = Array.isArray(kept.sent) ? (kept.sent as unknown[]).filter((id) => typeof id === 'string') : []
  const theirs = isRecord(kept.theirs) ? readStoredPart(kept.theirs) : undefined
  return {
    rev: kept.rev,
    content,
    sent,
    ...(base && { base }),
    ...(then && { then }),
    ...(theirs && { theirs }),
    ...(typeof kept.changeId === 'string' && { changeId: kept.changeId }),
    ...(kept.keep === true && { keep: true as const }),
  }
}
