// Posters to print: what is asked for, and the files that come of it.

export const posterDesigns = ['notice', 'masthead'] as const
export const posterPapers = ['a4', 'a3', 'a5', 'label'] as const

export type PosterDesign = (typeof posterDesigns)[number]
export type PosterPaper = (typeof posterPapers)[number]

export const posterLimits = { subjects: 200 } as const

/** An article by its own code, a board by its code and what hangs there now, or the org itself. */
export type PosterSubject = { articleId: string } | { boardId: string } | { orgId: string }

/** A page for each subject, or a label; all of one org. `replaced`: characters that no font has may be printed as 〓. */
export interface PosterPrintInput {
  orgId: string
  subjects: PosterSubject[]
  design: PosterDesign
  paper: PosterPaper
  replaced?: boolean
}

/**
 * `missing`: nothing was printed yet, these characters are in no font. `unfinished`: so many codes are ready, and the same call goes on.
 * `made`: `fileId` is the PDF, `url` its address, `preview` the one of the first page as SVG; `pending` as of a code.
 */
export type PosterPrintOutput =
  | { kind: 'missing'; characters: string[] }
  | { kind: 'unfinished'; done: number; of: number }
  | { kind: 'made'; fileId: string; url: string; preview: string; name: string; pages: number; pending: boolean }
