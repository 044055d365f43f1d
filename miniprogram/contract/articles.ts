// What the phone knows of articles and orgs, and the reader actions about them.

import type { Body, Picture } from './body'
import type { ShareDepth, SkipReason } from './views'

export interface OrgName {
  id: string
  name: string
  /** `cloud://` file; without one the first character of the name stands for the org. */
  avatar?: string
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
}

/** An article to read. `updatedOn` only when it was edited on a later day than `createdOn`. */
export interface Article {
  id: string
  title: string
  org: OrgName
  createdOn: string
  updatedOn?: string
  codeId: string
  body: Body
}

export type ArticleTarget = { kind: 'code'; codeId: string } | { kind: 'article'; articleId: string }

/** `scene` is the number of the current entry. `deviceKey` (32 hex) stands for a reader without openid. */
export interface ArticleOpenInput {
  target: ArticleTarget
  scene: number
  share?: { key: string; depth: ShareDepth }
  deviceKey?: string
}

/** `favourite.seq` is the highest sequence the server has seen from this person for this org, 0 if none. */
export interface OrgMine {
  favourite: { on: boolean; seq: number }
}

export interface ViewOutcome {
  counted: boolean
  reason?: SkipReason
}

export type ArticleOpenOutput =
  | { kind: 'article'; article: Article; reads: number; mine: OrgMine; view: ViewOutcome }
  | { kind: 'org'; org: OrgProfile }
  | { kind: 'withdrawn'; org: OrgName; reason: string; withdrawnOn: string; newest: ArticleCard[] }
  | { kind: 'unknown'; newest: ArticleCard[] }

/** Newest first. Without `orgId`, of every org of the installation. `limit` 1–20. `except` leaves one article out. */
export interface ArticleListInput {
  orgId?: string
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

export interface OrgOpenOutput {
  org: OrgProfile
  mine: OrgMine
  children: OrgName[]
}
