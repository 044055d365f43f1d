// series.open: what a series is called, whose it is, and how many articles it has.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { seriesId } from '../domain/door/fields'
import { orgNameOf } from '../store/cards'
import { countInSeries, findSeries, seriesBriefOf } from '../store/series'

const input = z.strictObject({ seriesId })

/** Two reads of the database. ApiError not_found. */
export const seriesOpen = action<ReaderActions['series.open']>(input, async ({ seriesId: id }) => {
  const [found, articles] = await Promise.all([findSeries(id), countInSeries(id)])
  if (!found) throw new ApiError('not_found', 'There is no such series')
  return { series: { ...seriesBriefOf(found.series), org: orgNameOf(found.org), articles } }
})
