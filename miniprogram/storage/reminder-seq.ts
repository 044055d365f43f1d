// Hands out the number of the next reminder tap and keeps it, so that it also grows over a restart.

import { keys } from './keys'
import { keep, readKept } from './phone'
import { nextSeq, readSeq } from './seq'

/** `known`: the highest number the server has shown for this org, which another phone with a fast clock may have made. */
export function takeReminderSeq(known: number): number {
  const seq = nextSeq(Date.now(), readSeq(readKept(keys.reminderSeq)), known)
  keep(keys.reminderSeq, seq)
  return seq
}
