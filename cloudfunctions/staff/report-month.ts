// report.month: an org's month on A4, for printing and filing: a PDF behind a link that ends after an hour.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { month, orgId } from '../domain/door/fields'
import { coverage } from '../domain/paper/coverage'
import { withTexts } from '../domain/report/month-figures'
import { pagesOfMonth } from '../domain/report/pages'
import { monthWords } from '../domain/report/words'
import { getOrg } from '../store/orgs'
import { keepExport } from './export-file'
import { countMonth } from './month-count'
import { paperFonts } from './paper-fonts'
import { paperPdf } from './paper-pdf'
import { demand, staffOf } from './permission'

const input = z.strictObject({ orgId, month })

/** A person's next report of the month takes the place of the one before. ApiError: not_allowed, not_found, bad_input. */
export const reportMonth = action<StaffActions['report.month']>(input, async ({ orgId: id, month: wanted }, context) => {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(id)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('seeStats', memberships, org.path)
  const [figures, fonts] = await Promise.all([countMonth(org, wanted, context), paperFonts()])
  const pages = pagesOfMonth(withTexts(figures, coverage(fonts.has).clean), fonts.measure)
  const title = `${org.name} 阅读月报 ${monthWords(wanted)}`
  const bytes = await paperPdf({ pages, pictures: [], title, madeAt: new Date(figures.at) }, fonts)
  return keepExport({ orgId: id, file: `${wanted}.pdf`, name: `${title}.pdf`, action: 'report.month', at: figures.at }, bytes, context)
})
