// Searching: what can be asked, and what comes back with its matches marked.

import type { ArticleCard } from '../../contract/articles'

export const searchLimits = { characters: 40, words: 5, page: 20 } as const

/** A stretch of text; `hit` where the reader's words stand in it. */
export interface Piece {
  text: string
  hit: boolean
}

/** `title` and `org` are whole, `snippet` is a part of the text around its first match, empty where the text has none. */
export interface FoundArticle {
  article: ArticleCard
  title: Piece[]
  org: Piece[]
  snippet: Piece[]
}

export interface ArticleSearchInput {
  query: string
  after?: string
  limit?: number
}

/** Matches in titles first, then in names of orgs, then in texts; newest first in each. `next` as in article.list. */
export interface ArticleSearchOutput {
  found: FoundArticle[]
  next?: string
}

/** What parts words: white space, and the marks of both writings. */
export const separators = /[\s!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/

const chinese = /^[\u3400-\u9fff]$/
/** Keeps the separators between the words. */
const separated = new RegExp(`(${separators.source})`)

const isShort = (word: string): boolean => Array.from(word).length === 1

/**
 * The words that are looked for, each of which has to be found; none where the text is too short to look for.
 * A character alone joins what stands beside it, as `3 号楼` is one word. Where nothing else is asked, one Chinese character is looked for in titles and names.
 */
export function wordsOf(query: string): string[] {
  const words: string[] = []
  let gap = ''
  for (const part of query.split(separated).filter((text) => text !== '')) {
    const last = words[words.length - 1]
    if (separators.test(part)) gap = part
    else if (last !== undefined && gap.trim() === '' && (isShort(part) || isShort(last))) words[words.length - 1] = last + part
    else words.push(part)
  }
  const [only = ''] = words
  if (words.length === 1 && chinese.test(only)) return words
  return words.filter((word) => !isShort(word)).slice(0, searchLimits.words)
}
