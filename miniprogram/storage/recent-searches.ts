// What was looked for on this phone last, so that it need not be typed again; it stays on the phone.

import { keys } from './keys'
import { drop, keep, readKept } from './phone'

const most = 10

/** Newest first. */
export function recentSearches(): string[] {
  const kept = readKept(keys.recentSearches)
  return Array.isArray(kept) ? (kept as unknown[]).filter((text): text is string => typeof text === 'string').slice(0, most) : []
}

/** Returns the list with this one in front, each once. */
export function keepSearch(text: string): string[] {
  const searches = [text, ...recentSearches().filter((other) => other !== text)].slice(0, most)
  keep(keys.recentSearches, searches)
  return searches
}

export function dropSearches(): void {
  drop(keys.recentSearches)
}
