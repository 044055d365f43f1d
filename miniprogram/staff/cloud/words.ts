// The client of word lists and of proofreading with them.

import { callStaff } from '../../cloud/call'
import { countOf, fieldsOf } from '../../cloud/shape'
import type { ArticleProofreadInput, ArticleProofreadOutput } from '../contract/proofreading'
import type { WordEntry, WordsOpenOutput } from '../contract/words'
import { readFindings, readWords } from './read-words'

export function openWords(orgId: string): Promise<WordsOpenOutput> {
  return callStaff('words.open', { orgId }, readWords)
}

/** The new revision. Rejects with `conflict` where somebody changed the list meanwhile. */
export function setWords(orgId: string, entries: readonly WordEntry[], revision: number): Promise<number> {
  return callStaff('words.set', { orgId, entries: [...entries], revision }, (data) => countOf(fieldsOf(data, 'words.set'), 'revision'))
}

/** Of an article, or of a slice of one: a call carries at most 100 KB. Rejects with `too_large` beyond that. */
export function proofreadSlice(slice: ArticleProofreadInput): Promise<ArticleProofreadOutput> {
  return callStaff('article.proofread', slice, readFindings)
}
