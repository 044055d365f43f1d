// What staff send to bring an article in from a file or by pasting, and what they are told of it.

import type { Block } from '../../contract/body'

export const importLimits = {
  /** Of a file, as the server takes it. */
  fileBytes: 50_000_000,
  /** Of pasted HTML, in UTF-8: a call carries at most 100 KB, with every quotation mark escaped. */
  pastedBytes: 88_000,
} as const

/** What the phone offers in the chooser, as `wx.chooseMessageFile` wants them. The older ones are refused with what to do, which is more than a file that cannot be found. */
export const importEndings = ['docx', 'html', 'htm', 'txt', 'doc', 'wps', 'rtf']

/**
 * `fileId`: a .txt, .html or .docx uploaded before; the function deletes it when it is done, whatever comes of the call. What the caller says
 * wins over the file. `fileName` is the title where the file has none. `orgId` wins over `orgName`, and over the name in the file.
 */
export interface ArticleImportInput {
  articleId: string
  fileId: string
  fileName?: string
  orgId?: string
  orgName?: string
  title?: string
  createdOn?: string
  earlierReads?: number
  publish: boolean
}

/** Sentences for the person who brings it in: what came along, and what was changed or left behind. */
export interface ImportReport {
  taken: string[]
  dropped: string[]
}

/** `working`: so many of the pictures are stored; the same call again goes on. Nothing of the article is there before `done`. */
export type ArticleImportOutput =
  | { state: 'working'; done: number; of: number }
  | { state: 'done'; articleId: string; orgId: string; codeId: string; report: ImportReport }

export interface PasteReadInput {
  html: string
}

/** Pictures are left out and named. */
export interface PasteReadOutput {
  blocks: Block[]
  report: ImportReport
}
