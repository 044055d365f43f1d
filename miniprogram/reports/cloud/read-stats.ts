// Checks what replies say of the statistics.

import { readOrgName } from '../../cloud/read-card'
import { countOf, fieldsOf, flagOf, listOf, textOf, wrong } from '../../cloud/shape'
import type { Fields } from '../../cloud/shape'
import type { ArticleFigures, BoardReads, DayReads, Reading, RecountResult, SourceReads, StatsArticleOutput, StatsExportOutput, StatsOrgOutput, StatsStreetOutput } from '../contract/stats'
import { skipReasons, viewSources } from '../../contract/views'

export function readStatsArticle(value: unknown): StatsArticleOutput {
  const fields = fieldsOf(value, 'stats.article')
  const article = fieldsOf(fields.article, 'article')
  const reads = fieldsOf(fields.reads, 'reads')
  const people = fieldsOf(fields.people, 'people')
  const gained = fieldsOf(fields.gained, 'gained')
  return {
    article: { id: textOf(article, 'id'), title: textOf(article, 'title'), org: readOrgName(article.org), publishedAt: countOf(article, 'publishedAt') },
    at: countOf(fields, 'at'),
    reads: { total: countOf(reads, 'total'), today: countOf(reads, 'today'), earlier: countOf(reads, 'earlier'), anonymous: countOf(reads, 'anonymous') },
    people: { total: countOf(people, 'total'), today: countOf(people, 'today'), since: textOf(people, 'since') },
    days: listOf(fields, 'days', readDay),
    hours: listOf(fields, 'hours', (item) => ({ hour: textOf(fieldsOf(item, 'hour'), 'hour'), reads: countOf(fieldsOf(item, 'hour'), 'reads') })),
    sources: listOf(fields, 'sources', readSource),
    unexplained: numberOf(fields, 'unexplained'),
    boards: listOf(fields, 'boards', readBoard),
    otherBoards: countOf(fields, 'otherBoards'),
    depths: listOf(fields, 'depths', countIn),
    reading: readReading(fields.reading),
    gained: { favourites: countOf(gained, 'favourites'), reminders: countOf(gained, 'reminders'), kept: countOf(gained, 'kept') },
    complaints: countOf(fields, 'complaints'),
    skips: listOf(fields, 'skips', readSkip),
    ...(isThere(fields.recount) && { recount: { ...readRecount(fields.recount), ofArticle: numberOf(fieldsOf(fields.recount, 'recount'), 'ofArticle') } }),
    mayPrint: flagOf(fields, 'mayPrint'),
  }
}

export function readStatsOrg(value: unknown): StatsOrgOutput {
  const fields = fieldsOf(value, 'stats.org')
  const favourites = fieldsOf(fields.favourites, 'favourites')
  const best = fieldsOf(fields.bestHours, 'bestHours')
  const hour = (item: unknown) => ({ hour: countOf(fieldsOf(item, 'hour'), 'hour'), reads: countOf(fieldsOf(item, 'hour'), 'reads') })
  return {
    org: readOrgName(fields.org),
    at: countOf(fields, 'at'),
    since: textOf(fields, 'since'),
    reads: countOf(fields, 'reads'),
    days: listOf(fields, 'days', readDay),
    sources: listOf(fields, 'sources', readSource),
    boards: listOf(fields, 'boards', readBoard),
    articles: listOf(fields, 'articles', readArticle),
    articleCount: countOf(fields, 'articleCount'),
    bestHours: { hours: listOf(best, 'hours', hour), reads: countOf(best, 'reads'), days: countOf(best, 'days') },
    favourites: { gained: countOf(favourites, 'gained'), lost: countOf(favourites, 'lost'), now: countOf(favourites, 'now') },
    reading: readReading(fields.reading),
    ...(isThere(fields.recount) && { recount: readRecount(fields.recount) }),
  }
}

export function readStatsStreet(value: unknown): StatsStreetOutput {
  const fields = fieldsOf(value, 'stats.street')
  const community = (item: unknown) => {
    const one = fieldsOf(item, 'community')
    return { org: readOrgName(one.org), reads: countOf(one, 'reads'), days: listOf(one, 'days', readDay) }
  }
  return {
    org: readOrgName(fields.org),
    at: countOf(fields, 'at'),
    reads: countOf(fields, 'reads'),
    days: listOf(fields, 'days', readDay),
    communities: listOf(fields, 'communities', community),
  }
}

export function readStatsExport(value: unknown): StatsExportOutput {
  const fields = fieldsOf(value, 'stats.export')
  return { fileId: textOf(fields, 'fileId'), url: textOf(fields, 'url'), name: textOf(fields, 'name'), at: countOf(fields, 'at') }
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null
}

function readDay(value: unknown): DayReads {
  const fields = fieldsOf(value, 'day')
  return { day: textOf(fields, 'day'), reads: countOf(fields, 'reads') }
}

/** A source that a newer server knows is counted with the others, so that the sum stays the sum. */
function readSource(value: unknown): SourceReads {
  const fields = fieldsOf(value, 'source')
  const name = textOf(fields, 'source')
  const source = name === 'earlier' ? name : (viewSources.find((each) => each === name) ?? 'other')
  return { source, reads: countOf(fields, 'reads') }
}

function readBoard(value: unknown): BoardReads {
  const fields = fieldsOf(value, 'board')
  return { boardId: textOf(fields, 'boardId'), name: textOf(fields, 'name'), reads: countOf(fields, 'reads') }
}

function readReading(value: unknown): Reading {
  const fields = fieldsOf(value, 'reading')
  return {
    heard: countOf(fields, 'heard'),
    ended: countOf(fields, 'ended'),
    ...(isThere(fields.medianSeconds) && { medianSeconds: countOf(fields, 'medianSeconds') }),
  }
}

function readSkip(value: unknown): StatsArticleOutput['skips'][number] {
  const fields = fieldsOf(value, 'skip')
  const name = textOf(fields, 'reason')
  return { reason: skipReasons.find((each) => each === name) ?? 'count_failed', opens: countOf(fields, 'opens') }
}

function readRecount(value: unknown): RecountResult {
  const fields = fieldsOf(value, 'recount')
  return { day: textOf(fields, 'day'), articles: countOf(fields, 'articles'), views: countOf(fields, 'views'), drift: numberOf(fields, 'drift') }
}

function readArticle(value: unknown): ArticleFigures {
  const fields = fieldsOf(value, 'article')
  return {
    id: textOf(fields, 'id'),
    title: textOf(fields, 'title'),
    publishedAt: countOf(fields, 'publishedAt'),
    reads: countOf(fields, 'reads'),
    period: countOf(fields, 'period'),
    people: countOf(fields, 'people'),
  }
}

function countIn(value: unknown): number {
  return countOf({ value }, 'value')
}

/** Whole, of either sign: a difference. */
function numberOf(fields: Fields, name: string): number {
  const value = fields[name]
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : wrong(`${name} is no number`)
}
