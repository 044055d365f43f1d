// What staff send to bring articles in. Callers are members; the server checks role and org.

import type { Body, Picture } from './body'

/** `fileId`: a text file uploaded before; the function deletes it, whatever comes of the call. Flags win over the text's own head. */
export interface ArticleImportInput {
  articleId: string
  fileId: string
  orgName?: string
  title?: string
  createdOn?: string
  earlierReads?: number
  publish: boolean
}

/** `taken` and `dropped` are sentences for the person who imports. */
export interface ArticleImportOutput {
  articleId: string
  orgId: string
  codeId: string
  report: { taken: string[]; dropped: string[] }
}

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
