// Whether a favourite unit was turned over since the front page was fetched last: it shows the favourites' articles first.

import { favourites } from '../favourites'

const heard = new Map<string, boolean>()
let turned = false

favourites.onChange((targetId) => {
  const { on } = favourites.stateOf(targetId)
  // Replies tell what is known already as well.
  turned ||= targetId.startsWith('o_') && heard.has(targetId) && heard.get(targetId) !== on
  heard.set(targetId, on)
})

/** True once for each time. */
export function takeTurned(): boolean {
  const was = turned
  turned = false
  return was
}
