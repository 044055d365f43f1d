// What staff send to bring articles in. Callers are members; the server checks role and org.

import type { Body } from './body'

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

export interface ArticleCreateInput {
  articleId: string
  orgId: string
  title: string
  createdOn: string
  body: Body
  earlierReads?: number
  publish: boolean
}

export interface ArticleCreateOutput {
  articleId: string
  orgId: string
  codeId: string
}
