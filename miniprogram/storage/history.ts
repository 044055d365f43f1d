// 看过: the last articles that were read on this phone. They are kept nowhere else.

import type { Picture } from '../contract/body'
import { readPicture } from '../contract/body-guards'
import { isRecord } from '../contract/run-guards'
import { keys } from './keys'
import { drop, keep, readKept } from './phone'

/** `at`: when it was read last, ms since 1970. */
export interface HistoryEntry {
  articleId: string
  title: string
  orgId: string
  orgName: string
  at: number
  cover?: Picture
}

export const mostRead = 100

function readEntry(item: unknown): HistoryEntry[] {
  if (!isRecord(item)) return []
  const { articleId, title, orgId, orgName, at } = item
  if (typeof articleId !== 'string' || articleId === '' || typeof title !== 'string') return []
  if (typeof orgId !== 'string' || typeof orgName !== 'string' || typeof at !== 'number' || !Number.isFinite(at)) return []
  const cover = readPicture(item.cover)
  return [{ articleId, title, orgId, orgName, at, ...(cover && { cover }) }]
}

/** Last read first, each article once. */
export function readHistory(): HistoryEntry[] {
  const kept = readKept(keys.history)
  if (!Array.isArray(kept)) return []
  const seen = new Set<string>()
  return (kept as unknown[])
    .flatMap(readEntry)
    .filter(({ articleId }) => !seen.has(articleId) && seen.add(articleId))
    .slice(0, mostRead)
}

/** Stands where its time puts it, so that one that was forgotten can be put back in its place. Of the 101st the oldest goes. */
export function noteRead(entry: HistoryEntry): void {
  const others = readHistory().filter(({ articleId }) => articleId !== entry.articleId)
  keep(keys.history, [entry, ...others].sort((one, other) => other.at - one.at).slice(0, mostRead))
}

export function forget(articleId: string): void {
  keep(keys.history, readHistory().filter((entry) => entry.articleId !== articleId))
}

export function clearHistory(): void {
  drop(keys.history)
}
