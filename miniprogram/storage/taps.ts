// Checks the favourite taps that were kept on the phone.

import type { FavouriteSetInput } from '../contract/favourites'
import { isRecord } from '../contract/run-guards'
import { readSeq } from './seq'

/** What is no tap is left out. */
export function readTaps(kept: unknown): FavouriteSetInput[] {
  if (!Array.isArray(kept)) return []
  return (kept as unknown[]).flatMap((item) => {
    if (!isRecord(item) || typeof item.targetId !== 'string' || typeof item.on !== 'boolean') return []
    const seq = readSeq(item.seq)
    return seq > 0 ? [{ targetId: item.targetId, on: item.on, seq }] : []
  })
}
