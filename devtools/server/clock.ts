// The clock of the local cloud: the machine's, but for the moments in which the samples are written.

import type { SeedClock } from '../seed'

export function createClock(): SeedClock {
  let turned: number | undefined
  return {
    now: () => turned ?? Date.now(),
    set(time) {
      turned = time
    },
  }
}
