// What the reader favourited and took off since the list was fetched last, so that the list kept on the phone can be shown as it would be.

import { isRecord } from '../contract/run-guards'
import { keys } from './keys'
import { keep, readKept } from './phone'

/** `at`: when it was tapped, ms since 1970. */
export interface FavouriteChange {
  targetId: string
  on: boolean
  at: number
}

/** A reader who taps more than this without a network has the rest told by the next list. */
export const mostChanges = 100

/** Last tap first, each target once; what is no change is left out. */
export function readChanges(): FavouriteChange[] {
  const kept = readKept(keys.favouriteChanges)
  if (!Array.isArray(kept)) return []
  return (kept as unknown[]).flatMap((item) => {
    if (!isRecord(item)) return []
    const { targetId, on, at } = item
    return typeof targetId === 'string' && typeof on === 'boolean' && typeof at === 'number' ? [{ targetId, on, at }] : []
  })
}

export function noteChange(change: FavouriteChange): void {
  const others = readChanges().filter(({ targetId }) => targetId !== change.targetId)
  keep(keys.favouriteChanges, [change, ...others].slice(0, mostChanges))
}

/** What became of a tap: refused, taken back, or overtaken. Of a target that was not tapped nothing is noted. */
export function correctChange(targetId: string, on: boolean): void {
  const changes = readChanges()
  if (!changes.some((change) => change.targetId === targetId && change.on !== on)) return
  keep(keys.favouriteChanges, changes.map((change) => (change.targetId === targetId ? { ...change, on } : change)))
}

/** They are in a list now; one that was tapped again meanwhile is not. */
export function dropChanges(known: readonly FavouriteChange[]): void {
  if (known.length === 0) return
  const isKnown = (change: FavouriteChange): boolean => known.some(({ targetId, at }) => targetId === change.targetId && at === change.at)
  keep(keys.favouriteChanges, readChanges().filter((change) => !isKnown(change)))
}
