// article.search: published articles by the words in their titles, in the names of their orgs, and in their texts.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { searchLimits, wordsOf } from '../../miniprogram/more/contract/search'
import { action } from '../domain/door/action'
import { cursorAt, readCursor, type Place } from '../domain/door/cursor'
import { searchCursor } from '../domain/door/fields'
import { piecesOf, snippetOf } from '../domain/search/matches'
import type { Tier } from '../domain/search/grams'
import { publishedAmong } from '../store/articles'
import { cardsOf } from '../store/cards'
import { findTexts, type FoundText } from '../store/search-texts'

const input = z.strictObject({
  query: z.string().max(searchLimits.characters),
  after: searchCursor.exactOptional(),
  limit: z.int().min(1).max(searchLimits.page).exactOptional(),
})

const tiers: readonly Tier[] = ['title', 'org', 'text']

/**
 * At most 5 reads of the database: one for each tier that a page reaches into, then the articles and their numbers.
 * ApiError bad_input where no word is long enough to look for.
 */
export const articleSearch = action<ReaderActions['article.search']>(input, async ({ query, after, limit = searchLimits.page }) => {
  const words = wordsOf(query)
  if (words.length === 0) throw new ApiError('bad_input', 'query: too short to look for')
  // One character stands in nearly every text.
  const searched = words.every((word) => Array.from(word).length > 1) ? tiers : tiers.slice(0, 2)
  const { hits, next } = await search(words, searched, after === undefined ? { tier: 0 } : readPlace(after), limit)
  const articles = await publishedAmong(hits.map(({ _id }) => _id))
  const cards = new Map((await cardsOf(articles)).map((card) => [card.id, card]))
  const found = hits.flatMap(({ _id, title, orgName, text }) => {
    const article = cards.get(_id)
    return article ? { article, title: piecesOf(title, words), org: piecesOf(orgName, words), snippet: snippetOf(text, words) } : []
  })
  return { found, ...(next ? { next } : {}) }
})

interface SearchPlace {
  tier: number
  after?: Place
}

async function search(words: string[], searched: readonly Tier[], from: SearchPlace, limit: number): Promise<{ hits: FoundText[]; next?: string }> {
  const hits: (FoundText & { tier: number })[] = []
  for (const [place, tier] of searched.entries()) {
    if (place < from.tier) continue
    const after = place === from.tier ? from.after : undefined
    const texts = await findTexts({ words, tier, ...(after ? { after } : {}), limit: limit + 1 - hits.length })
    hits.push(...texts.map((text) => ({ ...text, tier: place })))
    if (hits.length > limit) break
  }
  const page = hits.slice(0, limit)
  const last = page.at(-1)
  if (hits.length <= limit || !last) return { hits: page }
  return { hits: page, next: `${last.tier}.${cursorAt({ publishedAt: last.publishedAt.getTime(), id: last._id })}` }
}

/** For what the schema has found to be a cursor of a search. */
function readPlace(text: string): SearchPlace {
  return { tier: Number(text.charAt(0)), after: readCursor(text.slice(2)) }
}
