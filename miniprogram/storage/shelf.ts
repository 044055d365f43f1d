// Which articles stay on the phone: the last ones read, as many as WeChat's storage holds, the oldest making room.

import { isRecord } from '../contract/run-guards'

/** One article on the phone; `at` is when it was read last, ms since 1970, `codes` the codes that led to it. */
export interface KeptArticle {
  id: string
  title: string
  orgName: string
  at: number
  bytes: number
  codes: string[]
}

/** WeChat holds 1 MB a key and 10 MB in all; what else is kept needs room as well. */
export const shelfLimits = { articles: 30, bytesEach: 1_000_000, bytes: 8_000_000 } as const

/**
 * The shelf with `article` in front, and the ids of what has to go for it. A code leads to one article only.
 * An article over the limit of a key is not put there, and what was there of it goes.
 */
export function shelve(shelf: readonly KeptArticle[], article: KeptArticle): { shelf: KeptArticle[]; gone: string[] } {
  const before = shelf.find(({ id }) => id === article.id)
  const codes = [...new Set([...article.codes, ...(before?.codes ?? [])])]
  const others = shelf
    .filter(({ id }) => id !== article.id)
    .map((other) => ({ ...other, codes: other.codes.filter((code) => !article.codes.includes(code)) }))
  const wanted = article.bytes > shelfLimits.bytesEach ? others : [{ ...article, codes }, ...others]
  let bytes = 0
  const kept = wanted.filter((each, place) => place < shelfLimits.articles && (bytes += each.bytes) <= shelfLimits.bytes)
  const stays = new Set(kept.map(({ id }) => id))
  return { shelf: kept, gone: [...shelf, article].map(({ id }) => id).filter((id) => !stays.has(id)) }
}

/** In UTF-8, as WeChat's limits are meant. */
export function bytesOf(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Half of a pair: two of the four bytes of its character.
    if (unit >= 0xd800 && unit < 0xe000) bytes += 2
    else bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3
  }
  return bytes
}

/** What is no entry is left out. */
export function readShelf(kept: unknown): KeptArticle[] {
  if (!Array.isArray(kept)) return []
  return (kept as unknown[]).flatMap((item) => {
    if (!isRecord(item)) return []
    const { id, title, orgName, at, bytes, codes } = item
    if (typeof id !== 'string' || typeof title !== 'string' || typeof orgName !== 'string') return []
    if (typeof at !== 'number' || typeof bytes !== 'number' || !Array.isArray(codes)) return []
    return [{ id, title, orgName, at, bytes, codes: (codes as unknown[]).filter((code) => typeof code === 'string') }]
  })
}
