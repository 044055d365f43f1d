// What a picture of an article for groups and Moments is made of, and the reader action that gives it.

import type { Picture } from '../../contract/body'

export interface PicturePrepareInput {
  articleId: string
}

/** Of a published article. `kicker` is its series, '' for none; `date` in words; `paragraphs` are its beginning; `codeFileId` is the picture of its own code `codeId`. */
export interface PicturePrepareOutput {
  title: string
  orgName: string
  kicker: string
  date: string
  paragraphs: string[]
  cover?: Picture
  codeId: string
  codeFileId: string
}
