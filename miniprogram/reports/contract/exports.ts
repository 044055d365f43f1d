// Taking out what an org has: one article in a form that office programs open, or everything as an archive that another installation takes back.

import type { StatsExportOutput } from './stats'

export const articleForms = ['docx', 'html', 'pdf'] as const

export type ArticleForm = (typeof articleForms)[number]

/** `replaced`: characters that no font has may stand as 〓 in a PDF. */
export interface ArticleExportInput {
  articleId: string
  form: ArticleForm
  replaced?: boolean
}

/** `missing`: nothing was made yet, these characters are in no font. `leftOut`: how many pictures are only named in the file, because they are gone or of a form that it cannot hold. */
export type ArticleExportOutput = { kind: 'missing'; characters: string[] } | ({ kind: 'made'; leftOut: number } & StatsExportOutput)

/** `archiveId` (16 of 0-9a-z) is the caller's; `next` is what the call before answered. */
export interface ArchiveMakeInput {
  orgId: string
  archiveId: string
  next?: string
}

/** One part of an archive, a .zip behind a link that ends after an hour. */
export type ArchivePart = StatsExportOutput & { bytes: number }

/** Each call makes one part. `done` and `of` count articles. Without `next` it was the last one; `leftOut`: files of this part that are gone or too large, by path. */
export interface ArchiveMakeOutput {
  part: ArchivePart
  done: number
  of: number
  leftOut: string[]
  next?: string
}

/** Answered as an archive is, part by part; `leftOut` names articles whose pictures are too large for one file. */
export interface ArticleExportAllInput {
  orgId: string
  form: ArticleForm
  next?: string
}
