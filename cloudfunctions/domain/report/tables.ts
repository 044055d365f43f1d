// The tables of a monthly report: the articles, the notice boards, and what was not counted.

import type { Measure } from '../../../miniprogram/more/contract/setting/measure'
import type { Part } from '../paper/flow'
import { skipReasonNames } from '../../../miniprogram/reports/contract/definitions'
import { dayOf } from '../view/day'
import type { MonthFigures } from './month-figures'
import { heading, note } from './sheet'
import { tableHead, tableRow, type Columns } from './table'

const articleColumns: Columns = { heads: ['标题', '发布', '本月阅读', '累计阅读'], widths: [74, 68, 68] }
const boardColumns: Columns = { heads: ['阅报栏', '本月阅读'], widths: [80] }
const skipColumns: Columns = { heads: ['原因', '次数'], widths: [80] }

export function articlesOf({ articles, otherArticles, reads }: MonthFigures, measure: Measure): Part {
  const title = heading(measure, '文章')
  if (articles.length === 0 && otherArticles === 0) return { title, rows: [note(measure, '这个月没有发布文章，也没有人读以前的文章。')] }
  const row = (name: string, values: string[], bold = false) => tableRow(name, values, articleColumns, measure, bold)
  const rows = articles.map(({ title: name, publishedAt, period, reads: total }) => row(name, [publishedAt === 0 ? '' : dayOf(publishedAt), String(period), String(total)]))
  const others = otherArticles === 0 ? [] : [row('更早的文章', ['', String(otherArticles), ''])]
  return { title, head: tableHead(articleColumns, measure), rows: [...rows, ...others, row('合计', ['', String(reads), ''], true)] }
}

export function boardsOf({ boards, otherBoards }: MonthFigures, measure: Measure): Part {
  const title = heading(measure, '哪块阅报栏')
  const named = [...boards.map(({ name, reads }) => ({ name, reads })), ...(otherBoards > 0 ? [{ name: '别的单位的阅报栏', reads: otherBoards }] : [])]
  if (named.length === 0) return { title, rows: [note(measure, '这个月还没有人从阅报栏扫码来读。')] }
  const rows = named.map(({ name, reads }) => tableRow(name, [String(reads)], boardColumns, measure))
  const sum = named.reduce((total, { reads }) => total + reads, 0)
  return { title, head: tableHead(boardColumns, measure), rows: [...rows, tableRow('合计', [String(sum)], boardColumns, measure, true)] }
}

/** By reason, with their sum. */
export function uncountedOf({ skips }: MonthFigures, measure: Measure): Part {
  const title = heading(measure, '没有算进去的')
  if (skips.length === 0) return { title, rows: [note(measure, '这个月没有。')] }
  const rows = skips.map(({ reason, opens }) => tableRow(skipReasonNames[reason], [String(opens)], skipColumns, measure))
  const sum = skips.reduce((total, { opens }) => total + opens, 0)
  return { title, head: tableHead(skipColumns, measure), rows: [...rows, tableRow('合计', [String(sum)], skipColumns, measure, true)], whole: true }
}
