// Drafts, their parts, their versions and their way through review, as they lie in the database.

import type { Block } from '../../miniprogram/contract/body'
import type { PartSize } from '../domain/draft/size'
import type { DraftHead, PartContent, VersionKind } from '../../miniprogram/staff/contract/drafts'
import type { Mark, ReviewStep, SafetyFinding } from '../../miniprogram/staff/contract/workflow'

/** What somebody did to a draft, by openid. `rev` is the revision that a move was made on: the same move on it again is a repeated call. */
export interface DraftEvent extends Omit<ReviewStep, 'by' | 'at'> {
  openid: string
  at: Date
  rev?: number
}

/** A publication under way or done: `n` counts from 1, `hash` is of the content that was approved. */
export interface PublicationMark {
  n: number
  openid: string
  at: Date
  hash: string
}

/**
 * `_id` is the article's. `rev` grows with every save and every move; `authors` are the openids of all who changed a word since the last publication.
 * `state` and its companions: `step` waits in `review`, `publishAt` in `scheduled`, `publishing` in `publishing`. `title`, `characters` are for lists.
 */
export interface DraftDocument {
  _id: string
  orgId: string
  writer: string
  authors: string[]
  title: string
  characters: number
  rev: number
  state: 'writing' | 'review' | 'approved' | 'scheduled' | 'publishing' | 'settled' | 'discarded'
  step?: number
  publishAt?: Date
  publishing?: PublicationMark
  published: number
  /** The last change of a word; absent where nobody changed one since it was made. */
  savedAt?: Date
  /** Grows with each counting of `title` and `characters` (staff/settle-counts.ts); absent: never. */
  counted?: number
  /** Who passed which step since it was submitted. */
  passes: { step: number; openid: string; at: Date }[]
  returned?: { step: number; openid: string; at: Date; comment: string; marks: Mark[] }
  /** Of the content that the last step approved. */
  hash?: string
  dueAt?: Date
  events: DraftEvent[]
  changedAt: Date
  createdAt: Date
}

/**
 * `_id` is `<articleId>.<partId>`. A part that is removed stays, so that a change made on it elsewhere is seen. `recent` are the last changes that were
 * taken, newest last, each with the revision that it made: one that comes again is answered the same. `size` is what the part adds to the whole.
 */
export type DraftPartDocument = {
  _id: string
  articleId: string
  partId: string
  rev: number
  changeId: string
  openid: string
  at: Date
  recent?: { changeId: string; rev: number }[]
  size: PartSize
} & PartContent

/** A whole draft at one moment. `keptAt`: when a save point became one, where that was later. */
export interface VersionDocument {
  _id: string
  articleId: string
  kind: VersionKind
  openid: string
  at: Date
  keptAt?: Date
  characters: number
  head: DraftHead
  blocks: Block[]
}

/**
 * What content safety was asked about one content: `_id` is `<articleId>.<hash>`. `waiting` holds what has no answer yet: pictures by their trace, and, without
 * a `fileId`, the text and the asking itself until they are through. `cleared` are the pictures that passed, so that they need not be asked about again with
 * another text. `allowed`: the openid of who let a finding pass, by its id.
 */
export interface SafetyDocument {
  _id: string
  articleId: string
  askedAt: Date
  openid: string
  waiting: { trace: string; partId: string; fileId: string }[]
  cleared: string[]
  findings: Omit<SafetyFinding, 'allowedBy'>[]
  allowed?: Record<string, string>
}
