// What becomes of a change of a part, by what is there: taken, known already, or made on something older.

import type { DraftChange, PartContent } from '../../../miniprogram/staff/contract/drafts'
import { orderedJson } from './content'

export type Recent = readonly { changeId: string; rev: number }[]

export type There = { rev: number; changeId: string; recent?: Recent } & PartContent

/** `rev`: of a change that needs no writing, the revision it is answered with. */
export type Verdict = { is: 'new' } | { is: 'known'; rev: number } | { is: 'late' }

/** As many of a part's last changes are known again: a phone sends one at a time, and stops repeating after some minutes. */
const recentMost = 20

export function verdictOn(change: DraftChange, there: There | undefined): Verdict {
  if (!there) return { is: 'new' }
  const known = recentOf(there).find(({ changeId }) => changeId === change.changeId)
  if (known) return { is: 'known', rev: known.rev }
  if (there.rev === change.base) return { is: 'new' }
  // Two who came to the same need not choose.
  return orderedJson(contentIn(change)) === orderedJson(contentIn(there)) ? { is: 'known', rev: there.rev } : { is: 'late' }
}

export function recentAfter(there: There | undefined, change: { changeId: string; rev: number }): { changeId: string; rev: number }[] {
  return [...(there ? recentOf(there) : []), { changeId: change.changeId, rev: change.rev }].slice(-recentMost)
}

function recentOf({ recent, changeId, rev }: There): Recent {
  return recent ?? [{ changeId, rev }]
}

/** The content alone of a part that carries more. */
export function contentIn(part: PartContent): PartContent {
  if ('head' in part) return { head: part.head }
  return 'block' in part ? { pos: part.pos, block: part.block } : { removed: true }
}
