// Complaints that are written and not sent: which there are, and what of each is kept.

import { complaintReasons } from '../contract/complaints'
import type { ComplaintReason } from '../contract/complaints'
import { isRecord } from '../../contract/run-guards'

/** `fileId` is empty until the picture is in the cloud; `path` is the phone's own file, which lives as long as the program at the least. */
export interface DraftPicture {
  name: string
  path: string
  fileId: string
}

/** `reason` is empty while none is chosen. `savedAt` is ms since 1970. `title` is empty while it is not known. */
export interface ComplaintDraft {
  complaintId: string
  articleId: string
  title: string
  reason: ComplaintReason | ''
  text: string
  contact: string
  pictures: DraftPicture[]
  savedAt: number
}

/** A person writes one at a time; whoever leaves more than this unfinished loses the oldest. */
export const mostDrafts = 10

/** Newest first, one an article. A draft in which nothing is written is none. */
export function withDraft(drafts: readonly ComplaintDraft[], draft: ComplaintDraft): ComplaintDraft[] {
  const others = withoutDraft(drafts, draft.articleId)
  return isBlank(draft) ? others : [draft, ...others].slice(0, mostDrafts)
}

export function withoutDraft(drafts: readonly ComplaintDraft[], articleId: string): ComplaintDraft[] {
  return drafts.filter((draft) => draft.articleId !== articleId)
}

function isBlank({ reason, text, contact, pictures }: ComplaintDraft): boolean {
  return reason === '' && text === '' && contact === '' && pictures.length === 0
}

/** What is no draft is left out. */
export function readDrafts(kept: unknown): ComplaintDraft[] {
  return Array.isArray(kept) ? (kept as unknown[]).flatMap(readDraft) : []
}

function readDraft(item: unknown): ComplaintDraft[] {
  if (!isRecord(item)) return []
  const { complaintId, articleId, title, text, contact, pictures, savedAt } = item
  const reason = complaintReasons.find((each) => each === item.reason) ?? ''
  if (typeof complaintId !== 'string' || typeof articleId !== 'string' || typeof title !== 'string') return []
  if (typeof text !== 'string' || typeof contact !== 'string' || typeof savedAt !== 'number' || !Array.isArray(pictures)) return []
  return [{ complaintId, articleId, title, reason, text, contact, savedAt, pictures: (pictures as unknown[]).flatMap(readPicture) }]
}

function readPicture(item: unknown): DraftPicture[] {
  if (!isRecord(item)) return []
  const { name, path, fileId } = item
  return typeof name === 'string' && typeof path === 'string' && typeof fileId === 'string' ? [{ name, path, fileId }] : []
}
