// Where the reader stopped in the articles read on this phone, for coming back to it.

import { keys } from './keys'
import { readPlaces, withPlace } from './places'
import type { ReadingPlace } from './places'
import { keep, readKept } from './phone'

/** Of all articles that were begun and not read to their end, last left first. */
export function readingPlaces(): ReadingPlace[] {
  return readPlaces(readKept(keys.readingPlaces))
}

/** Undefined where the article was not begun, or was read to its end. */
export function readingPlaceOf(articleId: string): ReadingPlace | undefined {
  return readingPlaces().find((place) => place.articleId === articleId)
}

export function keepReadingPlace(place: ReadingPlace): void {
  keep(keys.readingPlaces, withPlace(readingPlaces(), place))
}

export function dropReadingPlace(articleId: string): void {
  const places = readingPlaces()
  const others = places.filter((place) => place.articleId !== articleId)
  if (others.length < places.length) keep(keys.readingPlaces, others)
}
