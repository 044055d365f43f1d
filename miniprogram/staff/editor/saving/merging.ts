// Two people changed one part: what can be joined without losing a word is joined, anything else is theirs to choose.

import type { DraftHead, PartContent } from '../../contract/drafts'
import { isEqual } from './entry'

/** `base` is what both began with; undefined where it is not known. Undefined where a person has to choose. */
export function joined(base: PartContent | undefined, mine: PartContent, theirs: PartContent): PartContent | undefined {
  if (isEqual(mine, theirs)) return theirs
  if (base && isEqual(base, mine)) return theirs
  if (base && isEqual(base, theirs)) return mine
  if ('head' in mine && 'head' in theirs) return joinedHeads(base && 'head' in base ? base.head : undefined, mine.head, theirs.head)
  if (!('block' in mine) || !('block' in theirs)) return undefined
  const before = base && 'block' in base ? base : undefined
  const block = field(before?.block, mine.block, theirs.block)
  // A place holds no words: the last one who moved it has it.
  return block && { pos: field(before?.pos, mine.pos, theirs.pos) ?? mine.pos, block }
}

function joinedHeads(base: DraftHead | undefined, mine: DraftHead, theirs: DraftHead): PartContent | undefined {
  const head: Record<string, unknown> = {}
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)]) as Set<keyof DraftHead>) {
    if (isEqual(mine[name], theirs[name])) head[name] = mine[name]
    else if (base && isEqual(base[name], mine[name])) head[name] = theirs[name]
    else if (base && isEqual(base[name], theirs[name])) head[name] = mine[name]
    else return undefined
    if (head[name] === undefined) delete head[name]
  }
  return { head: head as unknown as DraftHead }
}

function field<T>(base: T | undefined, mine: T, theirs: T): T | undefined {
  if (isEqual(mine, theirs)) return mine
  if (base === undefined) return undefined
  if (isEqual(base, mine)) return theirs
  return isEqual(base, theirs) ? mine : undefined
}
