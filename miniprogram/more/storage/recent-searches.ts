// What was looked for on this phone last, so that it need not be typed again; it stays on the phone.

import { keys } from '../../storage/keys'
import { drop, keep, readKept } from '../../storage/phone'
import { readSearches, withSearch } from './searches'

/** Newest first. */
export function recentSearches(): string[] {
  return readSearches(readKept(keys.recentSearches))
}

/** Returns the list with this one in front. */
export function keepSearch(text: string): string[] {
  const searches = withSearch(recentSearches(), text)
  keep(keys.recentSearches, searches)
  return searches
}

export function dropSearches(): void {
  drop(keys.recentSearches)
}
