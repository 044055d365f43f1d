// What staff see of notice boards and their codes, and what they do with them.

import type { BoardName, OrgName, SeriesName } from '../../contract/articles'

export const boardModes = ['pinned', 'newest', 'choice'] as const

export type BoardMode = (typeof boardModes)[number]

export const boardLimits = { boards: 500, perCall: 20, listed: 20, rows: 200, name: 30, place: 60, photoBytes: 5 * 1024 * 1024 } as const

/** `pinned` has one article, `choice` a list of them, `newest` none: the org's newest, or that of one of its series. */
export interface BoardShows {
  mode: BoardMode
  articleIds: string[]
  seriesId?: string
}

/** Where the photos of one board lie. */
export function photoFolderOf(boardId: string): string {
  return `boards/${boardId}/`
}

/** What a board looks like, in two files: as it opens, and as small as lists show it. */
export interface BoardPhoto {
  fileId: string
  thumbId: string
}

/**
 * `showing` is the title that is pinned or the name of the series, '' where there is none; `reads` are those of the last seven days.
 * `thumb` is an https address that ends after a while, absent where there is no photo.
 */
export interface BoardCard extends BoardName {
  id: string
  codeId: string
  shows: BoardShows
  showing: string
  reads: number
  retired: boolean
  thumb?: string
}

export interface BoardListInput {
  orgId: string
}

/** By name. */
export interface BoardListOutput {
  org: OrgName
  boards: BoardCard[]
}

export interface BoardOpenInput {
  boardId: string
}

/** What a board showed from a moment on (ms since 1970); `what` in words. */
export interface BoardChange {
  at: number
  what: string
}

/** `articles` are those that its mode names, `series` all that it may follow; `history` newest first; `photo` as `thumb`. */
export interface BoardOpenOutput {
  org: OrgName
  board: BoardCard
  articles: { id: string; title: string; published: boolean }[]
  series: SeriesName[]
  history: BoardChange[]
  mayRetire: boolean
  photo?: string
}

/** The id is made by the caller, so that the call may be repeated. */
export interface NewBoard extends BoardName {
  boardId: string
}

export interface BoardCreateInput extends NewBoard {
  orgId: string
  shows: BoardShows
}

export interface BoardCreateOutput {
  boardId: string
  codeId: string
}

/** Several boards of an org that show the same. Those that are there already are left as they are. */
export interface BoardImportInput {
  orgId: string
  boards: NewBoard[]
  shows: BoardShows
}

export interface BoardImportOutput {
  boards: BoardCreateOutput[]
}

/** `fileId`: an .xlsx uploaded before; the function deletes it. */
export interface BoardRowsInput {
  fileId: string
}

/** Nothing is written. `dropped`: rows without a name, or beyond the limit. */
export interface BoardRowsOutput {
  rows: BoardName[]
  dropped: number
}

export interface BoardUpdateInput {
  boardId: string
  name?: string
  place?: string
  shows?: BoardShows
}

/** False where the board was so already. */
export interface BoardUpdateOutput {
  changed: boolean
}

export interface BoardRetireInput {
  boardId: string
  retired: boolean
}

export type BoardRetireOutput = BoardUpdateOutput

/** Files that were uploaded to the board's own folder before, or null for none. What was there before is deleted. */
export interface PhotoSetInput {
  boardId: string
  photo: BoardPhoto | null
}

export type PhotoSetOutput = BoardUpdateOutput

export interface CodeOpenInput {
  orgId: string
}

/** The code of an org itself, which leads to its page; made when it is first asked for. */
export interface CodeOpenOutput {
  org: OrgName
  codeId: string
}

/** `mini` is WeChat's own round code, `link` an ordinary QR code of the plain link. */
export const codeKinds = ['mini', 'link'] as const

export type CodeKind = (typeof codeKinds)[number]

export interface CodeImageInput {
  codeId: string
  kind: CodeKind
}

/** `pending`: the page is not released yet, and until then the code opens nothing. `linked`: the installation has a domain, so there is the other kind too. */
export interface CodeImageOutput {
  fileId: string
  url: string
  pending: boolean
  linked: boolean
}
