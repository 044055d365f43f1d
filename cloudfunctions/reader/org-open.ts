// org.open: an org's own page: what it is, what the caller has with it, and what is under it.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { countByMonth, publishedAmong } from '../store/articles'
import { boardNameOf } from '../store/boards'
import { cardsOf, orgNameOf } from '../store/cards'
import { findOrgPage } from '../store/orgs'
import { newestSeriesFirst, seriesBriefOf } from '../store/series'

const input = z.strictObject({ orgId })

/** Two reads of the database, and two more where something is pinned. ApiError not_found. */
export const orgOpen = action<ReaderActions['org.open']>(input, async ({ orgId: id }, { caller: { openid } }) => {
  const [found, months] = await Promise.all([findOrgPage(id, openid), countByMonth(id)])
  if (!found) throw new ApiError('not_found', 'There is no such org')
  const { org, parent, children, series, boards, mine } = found
  return {
    org: { ...orgNameOf(org), intro: org.intro, ...(parent ? { parent: { id: parent._id, name: parent.name } } : {}) },
    mine,
    children: children.map(orgNameOf),
    months,
    series: series.sort(newestSeriesFirst).map(seriesBriefOf),
    boards: boards.map(boardNameOf),
    pinned: await cardsOf(await publishedAmong(org.pinned ?? [])),
  }
})
