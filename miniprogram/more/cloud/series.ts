// The client of the series.

import type { SeriesOpenOutput } from '../../contract/series'
import { callReader } from '../../cloud/call'
import { readSeriesOpen } from './read-series'

/** Rejects with `not_found` where there is no such series. */
export function openSeries(seriesId: string): Promise<SeriesOpenOutput> {
  return callReader('series.open', { seriesId }, readSeriesOpen)
}
