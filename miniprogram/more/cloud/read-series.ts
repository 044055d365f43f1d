// Checks what series.open replies.

import { readOrgName } from '../../cloud/read-card'
import { readSeriesBrief } from '../../cloud/read-series'
import { countOf, fieldsOf } from '../../cloud/shape'
import type { SeriesOpenOutput } from '../../contract/series'

export function readSeriesOpen(value: unknown): SeriesOpenOutput {
  const { series } = fieldsOf(value, 'series.open')
  const fields = fieldsOf(series, 'series')
  return { series: { ...readSeriesBrief(series), org: readOrgName(fields.org), articles: countOf(fields, 'articles') } }
}
