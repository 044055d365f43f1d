// What staff see of their numbers. Never who read: readers are nowhere in it. What each figure means is in definitions.ts.

import type { OrgName } from '../../contract/articles'
import type { SkipReason, ViewSource } from '../../contract/views'

export interface StatsArticleInput {
  articleId: string
}

export interface DayReads {
  /** `YYYY-MM-DD`. */
  day: string
  reads: number
}

export interface HourReads {
  /** `YYYY-MM-DDTHH`. */
  hour: string
  reads: number
}

/** `earlier` are the reads brought along from an earlier system. */
export interface SourceReads {
  source: ViewSource | 'earlier'
  reads: number
}

export interface BoardReads {
  boardId: string
  name: string
  reads: number
}

/** How it was read, of those from whom we heard. `medianSeconds` is absent where we heard from nobody. */
export interface Reading {
  heard: number
  ended: number
  medianSeconds?: number
}

/** What the last nightly recount found: 0 where every number was what the views say. */
export interface RecountResult {
  day: string
  articles: number
  views: number
  drift: number
}

/**
 * `sources`, largest first, with `unexplained` sum to `reads.total`; `unexplained` is 0 unless something is broken.
 * `days` are those on which it was read, oldest first; `hours` the last 48, with 0 where it was not. `depths` by share depth 0 to 3.
 * `people.since`: the day on which 人数 last started anew, '' for never. `boards` are the article's own org's; what came by others' is in `otherBoards`.
 * `mayPrint`: the caller may make a poster of it, and it is before the public.
 */
export interface StatsArticleOutput {
  article: { id: string; title: string; org: OrgName; publishedAt: number }
  at: number
  reads: { total: number; today: number; earlier: number; anonymous: number }
  people: { total: number; today: number; since: string }
  days: DayReads[]
  hours: HourReads[]
  sources: SourceReads[]
  unexplained: number
  boards: BoardReads[]
  otherBoards: number
  depths: number[]
  reading: Reading
  /** Since it was published: the org's new 收藏 and 更新提醒, and how many keep the article itself. */
  gained: { favourites: number; reminders: number; kept: number }
  /** About this article, in whatever state. */
  complaints: number
  skips: { reason: SkipReason; opens: number }[]
  recount?: RecountResult & { ofArticle: number }
  mayPrint: boolean
}

export const statsSpans = [7, 30, 365] as const

export type StatsSpan = (typeof statsSpans)[number]

export const articleOrders = ['published', 'reads', 'period'] as const

export type ArticleOrder = (typeof articleOrders)[number]

/** `days` are the last ones, today among them. `page` from 0. */
export interface StatsOrgInput {
  orgId: string
  days: StatsSpan
  order?: ArticleOrder
  page?: number
}

/** `reads` is the public number, `period` what came in the days asked for. */
export interface ArticleFigures {
  id: string
  title: string
  publishedAt: number
  reads: number
  period: number
  people: number
}

/** `articles` are a page of `articleCount`. `since`: the day from which on there can be numbers. `bestHours`: of the hours of a day, those with most reads, which rest on `reads` and `days` with any. */
export interface StatsOrgOutput {
  org: OrgName
  at: number
  since: string
  reads: number
  days: DayReads[]
  sources: SourceReads[]
  boards: BoardReads[]
  articles: ArticleFigures[]
  articleCount: number
  bestHours: { hours: { hour: number; reads: number }[]; reads: number; days: number }
  favourites: { gained: number; lost: number; now: number }
  reading: Reading
  recount?: RecountResult
}

export interface StatsStreetInput {
  orgId: string
  days: StatsSpan
}

/** By name: communities are not ranked against each other. */
export interface StatsStreetOutput {
  org: OrgName
  at: number
  reads: number
  days: DayReads[]
  communities: { org: OrgName; reads: number; days: DayReads[] }[]
}

export const exportFormats = ['xlsx', 'csv'] as const

export type ExportFormat = (typeof exportFormats)[number]

/** `csv` is the table of articles alone. */
export interface StatsExportInput {
  orgId: string
  days: StatsSpan
  format: ExportFormat
}

/** `month` is `YYYY-MM`, from the org's beginning to the month that goes on. */
export interface ReportMonthInput {
  orgId: string
  month: string
}

/** `url` leads to the file for an hour; `at` is the moment that all its numbers are of. */
export interface StatsExportOutput {
  fileId: string
  url: string
  name: string
  at: number
}
