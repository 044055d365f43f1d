// What the nightly recounts found.

import { collection } from './collection'
import type { RecountDocument } from './documents'

export function getRecount(day: string): Promise<RecountDocument | undefined> {
  return collection('recounts').get(day)
}

export function putRecount(recount: RecountDocument): Promise<void> {
  return collection('recounts').put(recount)
}

/** The last one that came to its end. */
export async function lastRecount(): Promise<RecountDocument | undefined> {
  const found = await collection('recounts').find({}, { orderBy: [['_id', 'desc']], limit: 2 })
  return found.find(({ next }) => !next)
}
