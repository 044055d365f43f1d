// What a page gives to those it is forwarded to: the way to the same place, and a share that names nobody.

import { queryOf } from './arrival'
import { depthOf } from './share'
import type { Arrival } from './arrival'
import type { Share } from './share'

const keyLetters = 'abcdefghijkmnpqrstuvwxyz23456789'
const keyLength = 10

/** For a card: one hand more than this page went through. `random` gives numbers from 0 to below 1; each card has a key of its own. */
export function passedOn(own: Share | undefined, random: () => number): Share {
  return { key: newKey(random), depth: depthOf((own?.depth ?? 0) + 1) }
}

/** For what readers keep for themselves: no hand more, or their own return would look like a forward. */
export function keptFor(own: Share | undefined, random: () => number): Share {
  return { key: newKey(random), depth: own?.depth ?? 0 }
}

/** What brings a stranger to the same place. An org's page counts nothing, so nothing is carried to it. */
export function sharedQuery(arrival: Arrival, { key, depth }: Share): string {
  const query = queryOf(arrival)
  return arrival.kind === 'article' || arrival.kind === 'code' ? `${query}&s=${key}&d=${depth}` : query
}

function newKey(random: () => number): string {
  return Array.from({ length: keyLength }, () => keyLetters.charAt(Math.floor(random() * keyLetters.length))).join('')
}
