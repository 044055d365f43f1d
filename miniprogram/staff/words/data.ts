// What the page of words shows.

import type { Problem } from '../../components/error-state/words'
import type { TextSize } from '../../contract/text-size'
import { currentTextSize } from '../../storage/text-size'
import { wordKindNames, wordKinds, wordLimits, type WordsOpenOutput } from '../contract/words'
import { blank, type WrittenWord } from './changes'
import { longList, rowsOf, type WordRow } from './entries'

const kinds = wordKinds.map((value) => ({ value, name: wordKindNames[value] }))

interface ShownWords {
  stage: 'waiting' | 'ready' | 'failed'
  list: WordsOpenOutput | null
  rows: WordRow[]
  above: { name: string; rows: WordRow[] }[]
  isLong: boolean
}

export interface WordsData extends ShownWords {
  size: TextSize
  problem: Problem
  query: string
  kinds: typeof kinds
  limit: number
  /** What is being written, and the word that it takes the place of: '' for a new one. */
  written: WrittenWord
  old: string
  writing: boolean
  wrong: string
  busy: boolean
  undo: string
}

export const wordsData: WordsData = {
  size: currentTextSize(),
  stage: 'waiting',
  problem: 'internal',
  list: null,
  rows: [],
  above: [],
  isLong: false,
  query: '',
  kinds,
  limit: wordLimits.word,
  written: blank,
  old: '',
  writing: false,
  wrong: '',
  busy: false,
  undo: '',
}

/** Of the units above only those that have words. */
export function shownWords(list: WordsOpenOutput, query: string): ShownWords {
  const above = list.above.map(({ org, entries }) => ({ name: org.name, rows: rowsOf(entries, '') })).filter(({ rows }) => rows.length > 0)
  return { stage: 'ready', list, above, isLong: list.entries.length > longList, rows: rowsOf(list.entries, query) }
}
