// Cuts what is to be saved into calls that the server takes.

import { bytesOf } from '../../../storage/shelf'
import { draftLimits, type DraftChange } from '../../contract/drafts'

export type Pending = DraftChange & { keep: boolean }

/** The server takes fewer than this many in one call, however small. */
const mostChanges = 500

/** In their order, each within the limit; one change that is over it stands alone, and the server says so. What makes a version goes apart from what makes none. */
export function inBatches(changes: readonly Pending[], most: number = draftLimits.saveBytes): Pending[][] {
  const batches: Pending[][] = []
  let room = 0
  let last: Pending[] | undefined
  for (const change of changes) {
    const bytes = bytesOf(JSON.stringify(change)) + 1
    if (!last || bytes > room || last.length >= mostChanges || last[0]?.keep !== change.keep) {
      batches.push((last = []))
      // The brackets around the list.
      room = most - 2
    }
    last.push(change)
    room -= bytes
  }
  return batches
}
