// What staff send to make articles. Callers are members; the server checks role and org.

import type { Body, Picture } from './body'

/** `cover` is the first picture of the body where none is given; `thumb` is the same one as small as lists show it. `seriesId` is of the same org. */
export interface ArticleCreateInput {
  articleId: string
  orgId: string
  title: string
  createdOn: string
  body: Body
  cover?: Picture
  thumb?: Picture
  seriesId?: string
  earlierReads?: number
  publish: boolean
}

export interface ArticleCreateOutput {
  articleId: string
  orgId: string
  codeId: string
}
