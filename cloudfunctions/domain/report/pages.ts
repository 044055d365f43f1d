// The pages of a monthly report: the month at a glance, where it came from, its articles, and last what the numbers mean.

import type { Measure } from '../../../miniprogram/more/contract/setting/measure'
import type { Page } from '../paper/boxes'
import { flow } from '../paper/flow'
import { dayChartOf } from './day-chart'
import { mastheadOf } from './masthead'
import { meaningsOf } from './meanings'
import type { MonthFigures } from './month-figures'
import { framework, sheet } from './sheet'
import { sourceBarsOf } from './source-bars'
import { articlesOf, boardsOf, uncountedOf } from './tables'
import { monthWords } from './words'

const parts = [mastheadOf, dayChartOf, sourceBarsOf, boardsOf, articlesOf, uncountedOf, meaningsOf]

export function pagesOfMonth(figures: MonthFigures, measure: Measure): Page[] {
  const { width, height, top, bottom } = sheet
  const pages = flow(parts.map((part) => part(figures, measure)), { top, bottom, gap: 16 })
  const name = `${figures.orgName}　阅读月报　${monthWords(figures.month)}`
  return pages.map((boxes, at) => ({ width, height, boxes: [...framework(measure, { name, number: at + 1, of: pages.length }), ...boxes] }))
}
