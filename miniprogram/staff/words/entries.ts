// A word list as it is changed and searched: pure, so that undoing and a second try begin from whatever list holds then.

import { wordKindNames, wordLimits, type WordEntry } from '../contract/words'

export interface WordRow extends WordEntry {
  note: string
}

/** A list longer than this can be searched. */
export const longList = 12

export function rowsOf(entries: readonly WordEntry[], query: string): WordRow[] {
  const wanted = query.trim()
  return entries.filter(({ word, instead = '' }) => word.includes(wanted) || instead.includes(wanted)).map((entry) => ({ ...entry, note: noteOf(entry) }))
}

function noteOf({ kind, instead }: WordEntry): string {
  if (instead !== undefined) return `${wordKindNames[kind]}，改写“${instead}”`
  return kind === 'forbidden' ? '不写的词' : `${wordKindNames[kind]}，就这样写`
}

/** What is wrong with a word as it was written, or ''. `old` is the word that it takes the place of. */
export function wordProblem(entries: readonly WordEntry[], { word, instead }: WordEntry, old: string): string {
  if (word === '') return '先写上这个词'
  if (word === instead) return '两格写的是一样的'
  if (word !== old && entries.some((each) => each.word === word)) return '这个词已经在表里了'
  return old === '' && entries.length >= wordLimits.entries ? `最多 ${wordLimits.entries} 个词，先删掉几个` : ''
}

/** In the place of `old` where that is still there, otherwise at the top; a word is there once. */
export function withWord(entries: readonly WordEntry[], entry: WordEntry, old: string): WordEntry[] {
  const others = entries.filter(({ word }) => word === old || word !== entry.word)
  return others.some(({ word }) => word === old) ? others.map((each) => (each.word === old ? entry : each)) : [entry, ...others]
}

export function withoutWord(entries: readonly WordEntry[], word: string): WordEntry[] {
  return entries.filter((each) => each.word !== word)
}
