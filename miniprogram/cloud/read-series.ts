// Checks what replies say of series.

import type { SeriesBrief } from '../contract/articles'
import type { SeriesOpenOutput } from '../contract/series'
import { readOrgName, readSeriesName } from './read-card'
import { countOf, fieldsOf, textOf } from './shape'

export function readSeriesBrief(value: unknown): SeriesBrief {
  return { ...readSeriesName(value), intro: textOf(fieldsOf(value, 'series'), 'intro') }
}

export function readSeriesOpen(value: unknown): SeriesOpenOutput {
  const { series } = fieldsOf(value, 'series.open')
  const fields = fieldsOf(series, 'series')
  return { series: { ...readSeriesBrief(series), org: readOrgName(fields.org), articles: countOf(fields, 'articles') } }
}
