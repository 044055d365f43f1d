// What a monthly report says: an org's numbers from the first of a month to its last day, or to today while it goes on.

import type { BoardReads, DayReads, SourceReads } from '../../../miniprogram/reports/contract/stats'
import type { SkipReason } from '../../../miniprogram/contract/views'

export interface MonthArticle {
  title: string
  /** ms since 1970. */
  publishedAt: number
  /** In the days of the report. */
  period: number
  /** The public number, at the moment of the report. */
  reads: number
}

/** The month before, and of a month that goes on also as far as this one has come. */
export interface MonthBefore {
  reads: number
  /** Where the org was not there from its first day on. */
  began?: string
  soFar?: { to: string; reads: number }
}

/** Days are `YYYY-MM-DD`. `sources` sum to `reads`; so do the articles' periods with `otherArticles`. */
export interface MonthFigures {
  orgName: string
  /** `YYYY-MM`. */
  month: string
  from: string
  to: string
  /** Its last day here is not over. */
  goesOn: boolean
  /** ms since 1970: the moment that all numbers are of. */
  at: number
  reads: number
  newPeople: number
  /** Where 人数 started anew within the month. */
  peopleSince?: string
  /** Absent where the org was not there yet. */
  before?: MonthBefore
  days: readonly DayReads[]
  sources: readonly SourceReads[]
  boards: readonly BoardReads[]
  otherBoards: number
  favourites: { gained: number; lost: number; now: number }
  articles: readonly MonthArticle[]
  otherArticles: number
  skips: readonly { reason: SkipReason; opens: number }[]
  /** The first day of which single views are kept still, where the month reaches behind it. */
  keptFrom?: string
}

/** Every text in it that somebody wrote, through `clean`. */
export function withTexts(figures: MonthFigures, clean: (text: string) => string): MonthFigures {
  return {
    ...figures,
    orgName: clean(figures.orgName),
    boards: figures.boards.map((board) => ({ ...board, name: clean(board.name) })),
    articles: figures.articles.map((article) => ({ ...article, title: clean(article.title) })),
  }
}
