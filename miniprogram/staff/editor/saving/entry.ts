// What the phone knows of one part of a draft: the words, the revision they were made on, and what of it the cloud does not have yet.

import type { PartContent, StoredPart } from '../../contract/drafts'

/**
 * `rev` is the last revision known of the server, 0 for none. With a `changeId` it waits for being sent; `base` is then what the server had at `rev`.
 * `sent` are changes whose answers never came: what the server holds may be one of them.
 */
export interface Entry {
  rev: number
  content: PartContent
  base?: PartContent
  changeId?: string
  sent: string[]
  /** Somebody else's words on it: a person chooses. */
  theirs?: StoredPart
  /** What it becomes once this is in the cloud: words that are only to be kept as a version are taken away again. */
  then?: PartContent
  /** The server keeps what was there before as a version. */
  keep?: true
}

export function clean(rev: number, content: PartContent): Entry {
  return { rev, content, sent: [] }
}

/** What stands on the paper. */
export function shown({ content, then }: Entry): PartContent {
  return then ?? content
}

export function contentOf(part: PartContent): PartContent {
  if ('head' in part) return { head: part.head }
  return 'block' in part ? { pos: part.pos, block: part.block } : { removed: true }
}

/** Equal in every field, in whatever order they stand. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false
  const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const names = Object.keys(mine)
  return names.length === Object.keys(theirs).length && names.every((name) => name in theirs && isEqual(mine[name], theirs[name]))
}
