// What the phone knows of articles and orgs, and the reader actions about them.

import type { Body, Picture } from './body'
import type { FavouriteSetOutput } from './favourites'
import type { ReminderState } from './reminders'
import type { ShareDepth, SkipReason } from './views'

export interface OrgName {
  id: string
  name: string
  /** `cloud://` file; without one the first character of the name stands for the org. */
  avatar?: string
}

/** 专题: articles of one org under one name. */
export interface SeriesName {
  id: string
  name: string
}

/** A series in a list. */
export interface SeriesBrief extends SeriesName {
  intro: string
}

/** Who passed an article at each step of its review, made by the workflow; `on` is `YYYY-MM-DD`. */
export interface Signature {
  steps: { name: string; by: string }[]
  on: string
}

export interface OrgProfile extends OrgName {
  intro: string
  parent?: { id: string; name: string }
}

/** An article in a list. `createdOn` is `YYYY-MM-DD`, `publishedAt` ms since 1970, `reads` the exact public number. */
export interface ArticleCard {
  id: string
  title: string
  org: OrgName
  createdOn: string
  publishedAt: number
  reads: number
  cover?: Picture
  /** The cover as small as the corner of a list shows it; the cover itself stands there where there is none. */
  thumb?: Picture
}

/** An article to read. `updatedOn` only when it was edited on a later day than `createdOn`; `correction` says what was changed then; `cover` is for forwarded cards. */
export interface Article {
  id: string
  title: string
  org: OrgName
  createdOn: string
  updatedOn?: string
  correction?: string
  codeId: string
  cover?: Picture
  series?: SeriesName
  signature?: Signature
  body: Body
}

/** A code may come with the article that the reader chose from its board's list. */
export type ArticleTarget = { kind: 'code'; codeId: string; articleId?: string } | { kind: 'article'; articleId: string }

/**
 * `scene` is the number of the current entry. `deviceKey` (32 hex) stands for a reader without openid.
 * `inApp`: the page was opened from inside the program, so the scene tells of an entry that led elsewhere.
 * `bodyVersion` is the newest form of article that the program on this phone can show, 1 where it is not said.
 */
export interface ArticleOpenInput {
  target: ArticleTarget
  scene: number
  share?: { key: string; depth: ShareDepth }
  deviceKey?: string
  inApp?: boolean
  bodyVersion?: number
}

/** What the caller has with an org. `favourite.seq` is the highest sequence the server has seen from this person, 0 if none. */
export interface OrgMine {
  favourite: FavouriteSetOutput
  reminder: ReminderState
}

/** `kept`: whether the article itself is among the caller's favourites. */
export interface ArticleMine extends OrgMine {
  kept: FavouriteSetOutput
}

export interface ViewOutcome {
  counted: boolean
  reason?: SkipReason
}

/** A physical notice board: what people call it, and where it stands (may be empty). */
export interface BoardName {
  name: string
  place: string
}

/**
 * Why nothing stands there. `not_found`: no such code or article. `retired`: the code was taken out of use.
 * `empty`: the code is good, and no published article is behind it now.
 */
export const emptyReasons = ['not_found', 'retired', 'empty'] as const

export type EmptyReason = (typeof emptyReasons)[number]

/** `board` where the code of one led here. `articleId` of what was withdrawn is for complaints. `org` of `unknown` is the code's; `newest` is its newest, or everybody's where it has none. */
export type ArticleOpenOutput =
  | { kind: 'article'; article: Article; reads: number; mine: ArticleMine; view: ViewOutcome }
  | { kind: 'org'; org: OrgProfile }
  | { kind: 'choice'; org: OrgName; board: BoardName; articles: ArticleCard[] }
  | { kind: 'withdrawn'; articleId: string; org: OrgName; board?: BoardName; reason: string; withdrawnOn: string; newest: ArticleCard[] }
  | { kind: 'unknown'; why: EmptyReason; org?: OrgName; board?: BoardName; newest: ArticleCard[] }

/** Newest first. Without `orgId` or `seriesId`, of every org of the installation. `limit` 1–20. `except` leaves one article out. */
export interface ArticleListInput {
  orgId?: string
  seriesId?: string
  after?: string
  limit?: number
  except?: string
}

/** `next` is given to the following call as `after`; absent at the end. */
export interface ArticleListOutput {
  articles: ArticleCard[]
  next?: string
}

export interface OrgOpenInput {
  orgId: string
}

/** How many articles an org published in a month, `YYYY-MM` by the calendar of China. */
export interface MonthCount {
  month: string
  articles: number
}

/** `months` newest first; `series` newest first; `boards` by name; `pinned`: what stands first, the first pinned first. */
export interface OrgOpenOutput {
  org: OrgProfile
  mine: OrgMine
  children: OrgName[]
  months: MonthCount[]
  series: SeriesBrief[]
  boards: BoardName[]
  pinned: ArticleCard[]
}

export interface ArticleAroundInput {
  articleId: string
}

/** The next one that the same org published after this article, and the one before it. */
export interface ArticleAroundOutput {
  later?: ArticleCard
  earlier?: ArticleCard
}
