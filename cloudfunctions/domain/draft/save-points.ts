// When a draft as it stood is worth keeping, before more is changed: at the first change in each two minutes.

const slotMs = 120_000

/** The time between two save points that a moment is in. */
function slotOf(at: Date): number {
  return Math.floor(at.getTime() / slotMs)
}

/** The name of the save point that must be there before a change at `now`; the same for all who change it at once. Undefined where none is due. */
export function savePointBefore(savedAt: Date | undefined, now: Date): string | undefined {
  return savedAt && slotOf(savedAt) < slotOf(now) ? `t${slotOf(savedAt)}` : undefined
}
