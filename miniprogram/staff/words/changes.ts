// What a person does to a word list, and how it is taken back: both are made on whatever list holds then.

import type { WordEntry, WordKind } from '../contract/words'
import { withoutWord, withWord } from './entries'

/** As it stands in the fields of the sheet. */
export interface WrittenWord {
  word: string
  kind: WordKind
  instead: string
}

export const blank: WrittenWord = { word: '', kind: 'name', instead: '' }

export type Making = (entries: readonly WordEntry[]) => WordEntry[]

export interface Change {
  make: Making
  /** Absent where the change is one more word, which is deleted where it stands. */
  undo?: Making
  /** What stands beside the way back; '' where there is none. */
  said: string
}

export function entryOf({ word, kind, instead }: WrittenWord): WordEntry {
  const better = instead.trim()
  return { word: word.trim(), kind, ...(better !== '' && { instead: better }) }
}

export function keeping(entries: readonly WordEntry[], entry: WordEntry, old: string): Change {
  const before = entries.find(({ word }) => word === old)
  const make: Making = (list) => withWord(list, entry, old)
  return before ? { make, undo: (list) => withWord(list, before, entry.word), said: `“${old}”改好了` } : { make, said: '' }
}

/** Undefined where the word is not there any more. */
export function removing(entries: readonly WordEntry[], old: string): Change | undefined {
  const before = entries.find(({ word }) => word === old)
  return before && { make: (list) => withoutWord(list, old), undo: (list) => withWord(list, before, ''), said: `“${old}”删掉了` }
}
