// The articles that were read on this phone, for when there is no network.

import { keys } from './keys'
import { drop, keep, keepLarge, readKept } from './phone'
import { bytesOf, readShelf, shelve } from './shelf'
import type { KeptArticle } from './shelf'

/** Newest first. */
export function keptArticles(): KeptArticle[] {
  return readShelf(readKept(keys.keptArticles))
}

/** What was kept of an article, for whoever knows its form; undefined where nothing was. */
export function readKeptArticle(id: string): unknown {
  const kept = readKept(`article:${id}`)
  return kept === '' ? undefined : kept
}

/** Where the phone is fuller than the limits foresee, the oldest make room, as much as this article takes. Never rejects. */
export async function keepArticle(article: Omit<KeptArticle, 'bytes'>, content: object): Promise<void> {
  const bytes = bytesOf(JSON.stringify(content))
  const { shelf, gone } = shelve(keptArticles(), { ...article, bytes })
  for (const id of gone) drop(`article:${id}`)
  // The list first: an article that is on it and missing is noticed, one that is not on it would lie there for ever.
  keep(keys.keptArticles, shelf)
  if (!shelf.some(({ id }) => id === article.id)) return
  let freed = 0
  while (!(await keepLarge(`article:${article.id}`, content))) {
    const oldest = freed < bytes ? shelf[shelf.length - 1] : undefined
    if (!oldest || oldest.id === article.id) return dropArticle(article.id)
    dropArticle(oldest.id)
    shelf.pop()
    freed += oldest.bytes
  }
}

export function dropArticle(article: string): void {
  keep(keys.keptArticles, keptArticles().filter(({ id }) => id !== article))
  drop(`article:${article}`)
}
