// The secrets of the keyed hashes: made on first use, kept in the database only. A new one begins with a day, so that a day has one.

import { hashWith, type Hash } from '../domain/view/readers'
import { collection, serverDate } from './collection'
import type { KeyDocument } from './documents'

const keyName = (number: number): string => `views-${number}`
const keyBytes = 32
/** How long an instance goes by what it read. A new key is made more than this before it begins. */
const knownMs = 3_600_000

export interface Keys {
  /** The hash for what happens on a day. */
  of(day: string): Hash
  /** The day since which readers have the names that they have on this day; '' for the beginning. */
  sinceOf(day: string): string
  /** The last one made; it may not have begun. */
  newest: KeyDocument
}

let known: { at: number; keys: Promise<Keys> } | undefined

/** One read an hour on an instance. `random` gives unpredictable bytes. */
export async function viewKeys({ random, now }: { random: (bytes: number) => Uint8Array; now: () => number }): Promise<Keys> {
  const at = now()
  if (!known || Math.abs(at - known.at) > knownMs) known = { at, keys: readOrMake(random).then(keysFrom) }
  try {
    return await known.keys
  } catch (error) {
    // A failure must not stay with the instance.
    known = undefined
    throw error
  }
}

/** False when it is there already. `activeFrom` is to be two days ahead at least. */
export async function addKey(after: KeyDocument, activeFrom: string, random: (bytes: number) => Uint8Array): Promise<boolean> {
  const number = Number(after._id.slice(after._id.indexOf('-') + 1)) + 1
  return collection('keys').insert({ _id: keyName(number), secret: secretOf(random), activeFrom, createdAt: serverDate() })
}

/** In an installation that has no key yet: readers had their names since that day where its numbers come from. */
export async function beginKeys(since: string, random: (bytes: number) => Uint8Array): Promise<void> {
  await collection('keys').insert({ _id: keyName(1), secret: secretOf(random), activeFrom: since, createdAt: serverDate() })
}

function keysFrom(documents: readonly KeyDocument[]): Keys {
  const ordered = documents.map((key) => ({ key, from: key.activeFrom ?? '', hash: hashWith(key.secret) })).sort((one, other) => (one.from < other.from ? -1 : 1))
  const [first] = ordered
  const newest = ordered.at(-1)
  if (!first || !newest) throw new Error('The key for views could not be made')
  const holding = (day: string): typeof first => ordered.filter(({ from }) => from <= day).at(-1) ?? first
  return { of: (day) => holding(day).hash, sinceOf: (day) => holding(day).from, newest: newest.key }
}

async function readOrMake(random: (bytes: number) => Uint8Array): Promise<KeyDocument[]> {
  const keys = collection('keys')
  const found = await keys.find({}, { limit: 100 })
  if (found.length > 0) return found
  // Two instances may both come here: the first insertion wins, and both read that one.
  await keys.insert({ _id: keyName(1), secret: secretOf(random), createdAt: serverDate() })
  return keys.find({}, { limit: 100 })
}

function secretOf(random: (bytes: number) => Uint8Array): string {
  return Buffer.from(random(keyBytes)).toString('base64')
}
