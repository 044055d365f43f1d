// The documents as they lie in the database. Only functions write them, so what is read is trusted to have these shapes.

import type { Body, Picture } from '../../miniprogram/contract/body'
import type { SeriesName, Signature } from '../../miniprogram/contract/articles'
import type { ShareDepth, SkipReason, ViewSource } from '../../miniprogram/contract/views'
import type { Role } from '../domain/member/roles'
import type { Tally } from '../domain/view/tally'

export interface OrgDocument {
  _id: string
  name: string
  parentId: string | null
  /** Ancestors from the root down, and the org itself. */
  path: string[]
  intro: string
  avatar?: string
  createdAt: Date
}

export interface MemberDocument {
  _id: string
  openid: string
  orgId: string
  role: Role
  createdAt: Date
}

/** The head of an article, for lists. Reads before `closedThrough` (an hour, '' for none) are in `closedTotal`. */
export interface ArticleDocument {
  _id: string
  orgId: string
  title: string
  cover?: Picture
  createdOn: string
  status: 'draft' | 'published' | 'withdrawn'
  publishedAt: Date | null
  /** null until it is edited after its creation. */
  updatedAt: Date | null
  earlierReads: number
  closedTotal: number
  closedThrough: string
  /** Different readers up to `closedThrough` since `peopleSince` (a day; '' for the beginning), when readers were named anew. */
  closedPeople?: number
  peopleSince?: string
  codeId: string
  withdrawn?: { reason: string; at: Date }
  series?: SeriesName
  signature?: Signature
}

/** `_id` is the article's. */
export interface BodyDocument extends Body {
  _id: string
}

/** `orgId` is the org of the target, so that one query finds the code, the target and its org. */
export interface CodeDocument {
  _id: string
  kind: 'article' | 'org' | 'board'
  targetId: string
  orgId: string
  retired?: true
  createdAt: Date
}

/**
 * A physical notice board, the target of its code. `pinned` shows the first of `articleIds`, `choice` offers all that are published,
 * `newest` needs none.
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
  createdAt: Date
}

/** One 阅读. `_id`, `reader` are keyed hashes, `reader` of the reader and this article; `day` and `hour` are Asia/Shanghai. */
export interface ViewDocument {
  _id: string
  articleId: string
  orgId: string
  reader: string
  day: string
  hour: string
  source: ViewSource
  depth: ShareDepth
  /** WeChat's number of the entry, for sources that are `other` today. */
  scene?: number
  /** The board whose code led here. */
  boardId?: string
  anonymous: boolean
  openedAt: Date
  /** How it was read, once we heard: the furthest block of how many, seconds in the foreground and their step (stay.ts), the end reached. */
  furthest?: number
  blocks?: number
  seconds?: number
  stay?: number
  ended?: true
}

/** The views of an article in a closed hour. `_id` is `<articleId>_<hour>`; `people` are readers seen for the first time. Final, but for how they were read. */
export interface ViewHourDocument extends Tally {
  _id: string
  articleId: string
  orgId: string
  day: string
  hour: string
  people: number
}

/** The closed hours of an article on a day, up to `through`. `_id` is `<articleId>_<day>`; `hours` by `00`–`23`. */
export interface ViewDayDocument extends Tally {
  _id: string
  articleId: string
  orgId: string
  day: string
  through: string
  people: number
  hours: Record<string, number>
}

/** The same for an org, with the views of each of its articles. `_id` is `<orgId>_<day>`. */
export interface OrgDayDocument extends Tally {
  _id: string
  orgId: string
  day: string
  through: string
  hours: Record<string, number>
  articles: Record<string, number>
}

/** That a reader has read an article. `_id` is what its views call the reader. */
export interface ReaderDocument {
  _id: string
  articleId: string
  firstHour: string
}

/** Where the closing stands: all hours up to `closedThrough`, and of `hour` the articles up to `after`. `night` is the last day whose nightly work is done. */
export interface JobDocument {
  _id: 'closing' | 'night'
  closedThrough?: string
  hour?: string
  after?: string
  night?: string
}

/** What the nightly recount of a day found. `_id` is the day on which it ran; `drift` sums what differed, 0 where all is well. */
export interface RecountDocument {
  _id: string
  days: string[]
  articles: number
  views: number
  drift: number
  /** By article, where any. */
  drifts: Record<string, number>
  /** Where it goes on: the day and the article; absent when it is done. */
  next?: { day: string; after: string }
  at: Date
}

/** How many opens of an article were not counted on a day, for one reason; approximate. */
export interface SkipDocument {
  _id: string
  articleId: string
  orgId: string
  day: string
  reason: SkipReason
  count: number
}

/** `_id` is made by relationIdOf. `title` is an article's, from when it was kept. */
export interface FavouriteDocument {
  _id: string
  openid: string
  kind: 'org' | 'article'
  targetId: string
  title?: string
  on: boolean
  seq: number
  changedAt: Date
}

/** 更新提醒 of a person for an org. `_id` is made by relationIdOf. */
export interface SubscriptionDocument {
  _id: string
  openid: string
  orgId: string
  on: boolean
  balance: number
  /** Ids of the last grants, so that a repeated call adds nothing. */
  grants: string[]
  changedAt: Date
}

/** What an operator sets for the installation. */
export type SettingsDocument = ReminderSettings | { _id: 'counting'; retentionDays?: number }

export interface ReminderSettings {
  _id: 'reminder'
  templateId: string
}

/** A secret of the keyed hashes. Of views of a day, the last key whose `activeFrom` (a day; absent for the first) is not after it. */
export interface KeyDocument {
  _id: string
  secret: string
  activeFrom?: string
  createdAt: Date
}

export interface Documents {
  orgs: OrgDocument
  members: MemberDocument
  articles: ArticleDocument
  article_bodies: BodyDocument
  codes: CodeDocument
  boards: BoardDocument
  views: ViewDocument
  view_hours: ViewHourDocument
  view_days: ViewDayDocument
  org_days: OrgDayDocument
  readers: ReaderDocument
  jobs: JobDocument
  recounts: RecountDocument
  skips: SkipDocument
  favourites: FavouriteDocument
  subscriptions: SubscriptionDocument
  settings: SettingsDocument
  keys: KeyDocument
}

export type CollectionName = keyof Documents
