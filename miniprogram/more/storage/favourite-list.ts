// The list of favourites as it was fetched last, for when there is no network.

import { isRecord } from '../../contract/run-guards'
import { keys } from '../../storage/keys'
import { keepLarge, readKept } from '../../storage/phone'

/** `list` is for whoever knows its form; `at` is when it was asked for, ms since 1970. */
export interface KeptList {
  at: number
  list: unknown
}

export function readKeptList(): KeptList | undefined {
  const kept = readKept(keys.favouriteList)
  return isRecord(kept) && typeof kept.at === 'number' && Number.isFinite(kept.at) ? { at: kept.at, list: kept.list } : undefined
}

/** False where the phone would not take it; the list before stays then. Never rejects. */
export function keepList(list: object, at: number): Promise<boolean> {
  return keepLarge(keys.favouriteList, { at, list })
}
