// The documents as they lie in the database. Only functions write them, so what is read is trusted to have these shapes.

import type { Body, Picture } from '../../miniprogram/contract/body'
import type { SeriesName, Signature } from '../../miniprogram/contract/articles'
import type { ShareDepth, SkipReason, ViewSource } from '../../miniprogram/contract/views'
import type { Role } from '../domain/member/roles'

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

/** One 阅读. `_id`, `reader` are keyed hashes; `day` and `hour` are Asia/Shanghai. */
export interface ViewDocument {
  _id: string
  articleId: string
  orgId: string
  reader: string
  day: string
  hour: string
  source: ViewSource
  depth: ShareDepth
  /** The board whose code led here. */
  boardId?: string
  anonymous: boolean
  openedAt: Date
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
export interface SettingsDocument {
  _id: 'reminder'
  templateId: string
}

/** Of the web pages. */
export interface WebSettingsDocument {
  _id: 'web'
  /** The host under which the pages are known, `board.example.org`; always https. Without it the host of each request stands in. */
  domain?: string
  /** Whether WeChat gives this account links into the mini-program; individuals get none. */
  urlLink?: boolean
}

/** A link into the mini-program, made by WeChat for an article. `_id` is the article's. */
export interface UrlLinkDocument {
  _id: string
  url: string
  expiresAt: Date
}

export interface KeyDocument {
  _id: string
  secret: string
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
  skips: SkipDocument
  favourites: FavouriteDocument
  subscriptions: SubscriptionDocument
  settings: SettingsDocument | WebSettingsDocument
  url_links: UrlLinkDocument
  keys: KeyDocument
}

export type CollectionName = keyof Documents
