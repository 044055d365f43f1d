// An org's own word list for proofreading, as both sides know it.

import type { OrgName } from '../../contract/articles'

export const wordKinds = ['name', 'title', 'forbidden'] as const

export type WordKind = (typeof wordKinds)[number]

export const wordKindNames: Record<WordKind, string> = { name: '名字', title: '称呼', forbidden: '不写的词' }

/** Lengths in UTF-16 units. */
export const wordLimits = { entries: 500, word: 20 } as const

/** A name or a title is how it is to be written; with `instead`, and for what is forbidden, it is what is not to be written. */
export interface WordEntry {
  word: string
  kind: WordKind
  instead?: string
}

export interface WordsOpenInput {
  orgId: string
}

/** `above`: the lists of the orgs above, which hold here as well. `revision` is 0 where nothing was ever kept. `mayChange`: the caller. */
export interface WordsOpenOutput {
  org: OrgName
  entries: WordEntry[]
  revision: number
  above: { org: OrgName; entries: WordEntry[] }[]
  mayChange: boolean
}

/** `revision` is that of the list that was changed: `conflict` where somebody else was faster. A repeated call changes nothing. */
export interface WordsSetInput {
  orgId: string
  entries: WordEntry[]
  revision: number
}

export interface WordsSetOutput {
  revision: number
}
