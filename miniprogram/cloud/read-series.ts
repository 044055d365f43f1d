// Checks what replies say of series.

import type { SeriesBrief } from '../contract/articles'
import { readSeriesName } from './read-card'
import { fieldsOf, textOf } from './shape'

export function readSeriesBrief(value: unknown): SeriesBrief {
  return { ...readSeriesName(value), intro: textOf(fieldsOf(value, 'series'), 'intro') }
}
