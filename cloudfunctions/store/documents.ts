// The documents as they lie in the database. Only functions write them, so what is read is trusted to have these shapes.

import type { Body, Picture } from '../../miniprogram/contract/body'
import type { SeriesName, Signature } from '../../miniprogram/contract/articles'
import type { ReviewSettings } from '../../miniprogram/staff/contract/workflow'
import type { ShareDepth, SkipReason, ViewSource } from '../../miniprogram/contract/views'
import type { Invitation } from '../domain/member/invitation'
import type { Role } from '../domain/member/roles'
import type { BoardDocument, BoardEntry, CodeDocument, CodeImage } from './board-documents'
import type { DraftDocument, DraftPartDocument, SafetyDocument, VersionDocument } from './draft-documents'
import type { JobDocument, OrgDayDocument, ReaderDocument, RecountDocument, ViewDayDocument, ViewHourDocument } from './count-documents'
import type { ComplaintDocument, FavouriteDocument, SubscriptionDocument } from './person-documents'
import type { PreviewDocument } from './preview-documents'
import type { PublicationDocument, ReminderDocument } from './reminder-documents'
import type { SettingsDocument } from './settings-documents'
import type { ImportDocument } from './import-documents'
import type { WordListDocument } from './word-documents'

export type { BoardDocument, BoardEntry, CodeDocument, CodeImage }
export type { JobDocument, OrgDayDocument, ReaderDocument, RecountDocument, ViewDayDocument, ViewHourDocument }

export type * from './draft-documents'
export type * from './person-documents'
export type * from './settings-documents'

export interface OrgDocument {
  _id: string
  name: string
  parentId: string | null
  /** Ancestors from the root down, and the org itself. */
  path: string[]
  intro: string
  avatar?: string
  /** Of its posters, `#rrggbb`. */
  colour?: string
  /** Absent: the nearest above's hold. */
  review?: ReviewSettings
  /** Articles that stand first on its page. */
  pinned?: string[]
  createdAt: Date
}

/** `name` is what the person wrote on joining. An admin about to go, or to be less, carries the mark `leaving` of whoever does it, until it is done or undone (staff/last-admin.ts). */
export interface MemberDocument {
  _id: string
  openid: string
  orgId: string
  role: Role
  name?: string
  createdAt: Date
  leaving?: string
  leavingAt?: Date
}

/** Of its link's secret and of its code only hashes are kept. `acceptedBy` is the `_id` of a member, so that no person stands here. */
export interface InviteDocument extends Invitation {
  _id: string
  orgId: string
  role: Role
  label: string
  secretHash: string
  codeHash: string
  createdAt: Date
}

/** That somebody typed a wrong code; gone after a day. */
export interface GuessDocument {
  _id: string
  at: Date
}

/** The head of an article, for lists. Reads before `closedThrough` (an hour, '' for none) are in `closedTotal`. */
export interface ArticleDocument {
  _id: string
  orgId: string
  title: string
  cover?: Picture
  /** The cover as a square. */
  square?: Picture
  thumb?: Picture
  /** The first sentences stand for it where there is none. */
  summary?: string
  createdOn: string
  status: 'draft' | 'published' | 'withdrawn' | 'archived'
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
  /** What was changed when it was last published again, in words. */
  correction?: string
  /** Of what is archived as well. `held`: a complaint about it is looked into. */
  withdrawn?: { reason: string; at: Date; held?: boolean }
  series?: SeriesName
  signature?: Signature
}

/** 专题 of an org. */
export interface SeriesDocument {
  _id: string
  orgId: string
  name: string
  intro: string
  createdAt: Date
}

/**
 * A published article as it is looked for; `_id` is the article's. `grams` are pairs of neighbouring characters of title, org name and text, and once
 * more those of the title and of the name, marked as such. `text` and `grams` are bounded: see domain/search/grams.ts.
 */
export interface SearchTextDocument {
  _id: string
  orgId: string
  publishedAt: Date
  title: string
  orgName: string
  text: string
  grams: string[]
}

/** `_id` is the article's. */
export interface BodyDocument extends Body {
  _id: string
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

/** How many opens of an article were not counted on a day, for one reason; approximate. */
export interface SkipDocument {
  _id: string
  articleId: string
  orgId: string
  day: string
  reason: SkipReason
  count: number
}

/** What somebody on the staff did. Written once, never changed; `_id` is made of the deed, so that a repeated call notes nothing twice. */
export interface AuditDocument {
  _id: string
  at: Date
  openid: string
  action: string
  orgId: string
  targetId: string
  /** In words, for people. */
  what: string
}

/** A link into the mini-program, made by WeChat for an article. `_id` is the article's. */
export interface UrlLinkDocument {
  _id: string
  url: string
  expiresAt: Date
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
  invites: InviteDocument
  guesses: GuessDocument
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
  previews: PreviewDocument
  publications: PublicationDocument
  reminders: ReminderDocument
  review_notices: SubscriptionDocument
  complaints: ComplaintDocument
  settings: SettingsDocument
  url_links: UrlLinkDocument
  keys: KeyDocument
  series: SeriesDocument
  drafts: DraftDocument
  draft_blocks: DraftPartDocument
  article_versions: VersionDocument
  safety_checks: SafetyDocument
  search_texts: SearchTextDocument
  audits: AuditDocument
  imports: ImportDocument
  word_lists: WordListDocument
}

export type CollectionName = keyof Documents
