// When the reader was at an org last, on this phone: at its page or in an article of it.

import { favouriteLimits } from '../contract/favourites'
import type { Visit } from '../contract/favourites'
import { isRecord } from '../contract/run-guards'
import { keys } from './keys'
import { keep, readKept } from './phone'

/** The name as it was then, for a favourite that the server does not have yet. */
export interface NotedVisit extends Visit {
  name: string
}

/** As many as a call may carry. */
export const mostVisits = favouriteLimits.orgs

/** What the server would refuse is left out: one spoilt entry may not cost the whole list. */
function readVisit(item: unknown): NotedVisit[] {
  if (!isRecord(item) || typeof item.name !== 'string') return []
  const { orgId, name, at } = item
  if (typeof orgId !== 'string' || !/^o_[0-9a-z]{1,32}$/.test(orgId)) return []
  return typeof at === 'number' && Number.isSafeInteger(at) && at > 0 && at <= 8.64e15 ? [{ orgId, name, at }] : []
}

/** Last visit first, each org once. */
export function readVisits(): NotedVisit[] {
  const kept = readKept(keys.visits)
  if (!Array.isArray(kept)) return []
  const seen = new Set<string>()
  return (kept as unknown[])
    .flatMap(readVisit)
    .filter(({ orgId }) => !seen.has(orgId) && seen.add(orgId))
    .slice(0, mostVisits)
}

/** Of the 201st org the oldest visit is forgotten. */
export function noteVisit({ id, name }: { id: string; name: string }, at: number): void {
  const others = readVisits().filter(({ orgId }) => orgId !== id)
  keep(keys.visits, [{ orgId: id, name, at }, ...others].slice(0, mostVisits))
}
