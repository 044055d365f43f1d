// An org's numbers as tables for a file: what stands in each cell, with real numbers and real days.

import { dayOf } from './day'
import { definitions, sourceDefinitions } from '../../../miniprogram/reports/contract/definitions'
import type { ArticleFigures, BoardReads, DayReads, SourceReads } from '../../../miniprogram/reports/contract/stats'

/** A day stands as a Date at midnight UTC, which is how spreadsheets know days. */
export type Cell = string | number | Date

export interface Table {
  name: string
  head: string[]
  rows: Cell[][]
}

export interface OrgFigures {
  orgName: string
  from: string
  to: string
  reads: number
  articles: readonly (ArticleFigures & { earlier: number })[]
  days: readonly DayReads[]
  sources: readonly SourceReads[]
  boards: readonly BoardReads[]
}

/** The definitions come last. */
export function tablesOf(figures: OrgFigures): Table[] {
  const { orgName, from, to, reads, days, sources, boards } = figures
  return [
    { name: '概览', head: ['单位', '从', '到', '期内阅读'], rows: [[orgName, dateOf(from), dateOf(to), reads]] },
    articleTable(figures),
    { name: '每天', head: ['日期', '阅读'], rows: days.map(({ day, reads: count }) => [dateOf(day), count]) },
    { name: '来源', head: ['来源', '阅读'], rows: sources.map(({ source, reads: count }) => [sourceDefinitions[source].name, count]) },
    { name: '阅报栏', head: ['阅报栏', '阅读'], rows: boards.map(({ name, reads: count }) => [name, count]) },
    { name: '说明', head: ['数字', '意思'], rows: Object.values(definitions).map(({ name, text }) => [name, text]) },
  ]
}

export function articleTable({ articles }: OrgFigures): Table {
  return {
    name: '文章',
    head: ['标题', '发布日期', '阅读', '其中带入', '期内阅读', '人数'],
    rows: articles.map(({ title, publishedAt, reads, earlier, period, people }) => [title, dateOf(dayOf(publishedAt)), reads, earlier, period, people]),
  }
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** UTF-8 with a byte order mark, without which Excel takes it for another encoding. A text that a spreadsheet would run as a formula is only text. */
export function csvOf({ head, rows }: Table): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
