// What an article says of itself above and below its text.

import type { OrgName, SeriesName, Signature } from '../../contract/articles'

/** `updatedOn` and `correction` may be empty; null where it belongs to no series, where its unit signs nothing. */
export interface ArticleHead {
  id: string
  title: string
  org: OrgName
  createdOn: string
  updatedOn: string
  correction: string
  series: SeriesName | null
  signature: Signature | null
}

export const emptyHead: ArticleHead = { id: '', title: '', org: { id: '', name: '' }, createdOn: '', updatedOn: '', correction: '', series: null, signature: null }
