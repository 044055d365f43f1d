// A draft as phone and server speak of it: parts that are saved each by itself, so that a save carries what changed and two phones never overwrite each other unseen.

import type { OrgName, SeriesBrief } from '../../contract/articles'
import type { Block, Picture } from '../../contract/body'
import type { Told } from './outbox'
import type { DraftState, Publication, Returned } from './workflow'

/** `saveBytes`: of the changes of one call, as JSON. `undo` is how many steps back the editor keeps. `summary` in UTF-16 units. */
export const draftLimits = { saveBytes: 64_000, undo: 200, summary: 120, pictures: 100 } as const

/** The part that is no block. */
export const headPart = 'head'

/** `createdOn` is `YYYY-MM-DD`. Without a cover the first picture is it, without a summary the first sentence. `cover` is 5:4, `square` 1:1, `thumb` as small as lists show it. */
export interface DraftHead {
  title: string
  createdOn: string
  summary?: string
  cover?: Picture
  square?: Picture
  thumb?: Picture
  seriesId?: string
  /** What is said to readers of what changed, when it is published again. */
  correction?: string
}

/** `pos` orders blocks by its characters; equal ones by id. */
export type PartContent = { head: DraftHead } | { pos: string; block: Block } | { removed: true }

/** `base` is the revision it was made on, 0 for a part that is new. `changeId` (16 of 0-9a-z) is made once per change: sent again, it is answered the same. */
export type DraftChange = { partId: string; base: number; changeId: string } & PartContent

/** A part as the server has it. `at` in ms since 1970; `by` is the name of who changed it last, `mine`: the caller. */
export type StoredPart = { partId: string; rev: number; changeId: string; at: number; by: string; mine: boolean } & PartContent

export interface DraftCreateInput {
  articleId: string
  orgId: string
  createdOn: string
}

export interface DraftOpenInput {
  articleId: string
}

/** What the caller may do now, so that the phone offers nothing that would be refused. */
export interface DraftMay {
  edit: boolean
  submit: boolean
  /** The step that waits, passed or returned by the caller. */
  review: boolean
  publish: boolean
  withdraw: boolean
  discard: boolean
}

/** `parts` holds the head and every block that is not removed, in no order. `rev` grows with each save. */
export interface DraftOpenOutput {
  articleId: string
  org: OrgName
  codeId: string
  state: DraftState
  rev: number
  parts: StoredPart[]
  may: DraftMay
  series: SeriesBrief[]
  returned?: Returned
  /** What readers see now, where it was published. */
  publication?: Publication
}

/** `changes` up to `draftLimits.saveBytes`. `keep` makes a version of what was there before, for a choice between two. */
export interface DraftSaveInput {
  articleId: string
  changes: DraftChange[]
  keep?: boolean
}

/** A change that was made on an older revision is not taken: `theirs` is what the server has, and a person chooses. */
export type ChangeOutcome = { partId: string; changeId: string; rev: number } | { partId: string; changeId: string; theirs: StoredPart }

/** `savedAt` in ms since 1970. `state` may have gone back, where a change came after approval. */
export interface DraftSaveOutput {
  outcomes: ChangeOutcome[]
  savedAt: number
  rev: number
  state: DraftState
}

/** `mine`: what the caller wrote and readers do not have yet; `returned`: of these, what a reviewer gave back; `review`: what the caller may pass. Newest change first, but `scheduled`: soonest first, and what readers had: newest publication first. */
export const draftLists = ['mine', 'review', 'returned', 'scheduled', 'published', 'withdrawn', 'archived'] as const

export type DraftListName = (typeof draftLists)[number]

export interface DraftListInput {
  orgId: string
  list: DraftListName
  after?: string
}

/** `changedAt`, `at` in ms since 1970. `reads` only of what was published; `told` only where subscribers were. `due`: the reviewer's time is over. */
export interface DraftCard {
  articleId: string
  title: string
  by: string
  state: DraftState
  changedAt: number
  /** 0 also for what nobody worked on since it came in whole. */
  characters: number
  publishAt?: number
  publishedAt?: number
  reads?: number
  told?: Told
  due?: boolean
  pinned?: boolean
}

export interface DraftListOutput {
  drafts: DraftCard[]
  next?: string
}

/** Discarded drafts are kept for `discardedDays`, and come back by `keep`. */
export interface DraftDiscardInput {
  articleId: string
  keep?: boolean
}

export const discardedDays = 30

export const versionKinds = ['save', 'submitted', 'published', 'replaced', 'restored'] as const

export type VersionKind = (typeof versionKinds)[number]

/** `at` in ms since 1970. Save points are kept for a day, what was published for ever, the others for 30 days. */
export interface VersionCard {
  id: string
  kind: VersionKind
  at: number
  by: string
  title: string
  characters: number
}

export interface VersionListInput {
  articleId: string
}

export interface VersionListOutput {
  versions: VersionCard[]
}

export interface VersionOpenInput {
  articleId: string
  versionId: string
}

export interface VersionOpenOutput extends VersionCard {
  head: DraftHead
  blocks: Block[]
}

/** What is there now is kept as a version first. */
export interface VersionRestoreInput {
  articleId: string
  versionId: string
}
