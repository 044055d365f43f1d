// 专题: a series of one org, and the reader's action about it.

import type { OrgName, SeriesBrief } from './articles'

/** `articles` is how many of it are published. */
export interface SeriesProfile extends SeriesBrief {
  org: OrgName
  articles: number
}

export interface SeriesOpenInput {
  seriesId: string
}

export interface SeriesOpenOutput {
  series: SeriesProfile
}
