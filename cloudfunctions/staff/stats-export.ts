// stats.export: an org's numbers as a file, behind a link that ends after an hour.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { exportFormats, statsSpans } from '../../miniprogram/reports/contract/stats'
import { ApiError } from '../../miniprogram/contract/errors'
import { action, type Context } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { addDays, dayOf } from '../domain/view/day'
import { daysOf, everyDay, sourcesOf, wholeOf } from '../domain/view/series'
import { articleTable, csvOf, tablesOf, type OrgFigures } from '../domain/view/tables'
import { getOrg } from '../store/orgs'
import { peopleOf, readsWith } from '../store/totals'
import { boardsOf } from './board-figures'
import { keepExport } from './export-file'
import { countOrg } from './org-count'
import { demand, staffOf } from './permission'
import { workbookOf } from './workbook'

const input = z.strictObject({ orgId, days: z.union(statsSpans.map((days) => z.literal(days))), format: z.enum(exportFormats) })

/** A person's next export of the same kind takes the place of the one before. ApiError: not_allowed, not_found. */
export const statsExport = action<StaffActions['stats.export']>(input, async ({ orgId: id, days: span, format }, context) => {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(id)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('seeStats', memberships, org.path)
  const at = context.now()
  const figures = await figuresOf(id, org.name, dayOf(at), span, context)
  const bytes = format === 'csv' ? Buffer.from(csvOf(articleTable(figures)), 'utf8') : await workbookOf(tablesOf(figures))
  const name = `${org.name} 阅读 ${figures.from} 至 ${figures.to}.${format}`
  return keepExport({ orgId: id, file: `${span}.${format}`, name, action: 'stats.export', at }, bytes, context)
})

async function figuresOf(id: string, orgName: string, to: string, span: number, context: Context): Promise<OrgFigures> {
  const from = addDays(to, 1 - span)
  const count = await countOrg(id, from)
  const whole = wholeOf(count)
  const [people, { boards }] = await Promise.all([Promise.all(count.articles.map((article) => peopleOf(article, context))), boardsOf(whole, id)])
  const articles = count.articles.map((article, place) => ({
    id: article._id,
    title: article.title,
    publishedAt: article.publishedAt?.getTime() ?? 0,
    reads: readsWith(article, count.open),
    earlier: article.earlierReads,
    period: count.periods.get(article._id) ?? 0,
    people: people[place]?.people ?? 0,
  }))
  return { orgName, from, to, reads: whole.total, articles, days: everyDay(daysOf(count), to, span), sources: sourcesOf(whole), boards }
}
