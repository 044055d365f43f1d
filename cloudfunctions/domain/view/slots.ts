// Anonymous views: an article, an address and a day have a fixed number of places, so a script gains nothing without a new address.

import type { Hash, Reader } from './readers'

/** A whole building may share one address; more devices than this on one article and day are not believed. */
export const anonymousLimit = 30

/**
 * The `_id`s that anonymous views from this address may have, in the order in which this device tries them.
 * A place is never freed, so a device that takes the first free one of its own order finds itself when it comes again,
 * even where two of its calls race.
 */
export function slotsOf(hash: Hash, articleId: string, address: string, day: string, reader: Reader): string[] {
  const first = Number.parseInt(reader.hash.slice(0, 8), 16) % anonymousLimit
  return Array.from({ length: anonymousLimit }, (_, step) => hash('slot', articleId, address, day, (first + step) % anonymousLimit))
}

export type SlotChoice = { slot: string } | 'already_counted' | 'over_anonymous_limit'

/** `taken` maps a slot's `_id` to the reader in it, as the article's views name readers. */
export function chooseSlot(slots: readonly string[], taken: ReadonlyMap<string, string>, reader: string): SlotChoice {
  if (slots.some((slot) => taken.get(slot) === reader)) return 'already_counted'
  const slot = slots.find((id) => !taken.has(id))
  return slot ? { slot } : 'over_anonymous_limit'
}
