// Printed codes and the notice boards that carry them, as they lie in the database.

import type { BoardPhoto } from '../../miniprogram/staff/contract/boards'

/** `orgId` is the org of the target, so that one query finds the code, the target and its org. */
export interface CodeDocument {
  _id: string
  kind: 'article' | 'org' | 'board'
  targetId: string
  orgId: string
  retired?: true
  /** Drawn once, by kind and what it depends on; `pending` while its page is not released. */
  images?: Record<string, CodeImage>
  createdAt: Date
}

export interface CodeImage {
  fileId: string
  pending?: true
}

/**
 * A physical notice board, the target of its code. `pinned` shows the first of `articleIds`, `choice` offers all that are published,
 * `newest` needs none, and is the org's newest or its `seriesId`'s. `changes` counts them; `history` holds the last ones, the newest last.
 */
export interface BoardDocument {
  _id: string
  orgId: string
  /** What people call it, such as 东门公告栏. */
  name: string
  /** Where it stands, in words; may be empty. */
  place: string
  mode: 'pinned' | 'newest' | 'choice'
  articleIds: string[]
  seriesId?: string
  photo?: BoardPhoto
  changes?: number
  history?: BoardEntry[]
  createdAt: Date
}

/** What somebody made of a board, in words. */
export interface BoardEntry {
  at: Date
  openid: string
  what: string
}
