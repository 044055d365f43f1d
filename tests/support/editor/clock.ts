// A clock that tests turn by hand.

import type { Clock } from '../../../miniprogram/staff/editor/saving/doors'

interface Turned extends Clock {
  /** Lets so much time pass, in ms, and every answer arrive that is due in it. */
  pass(ms: number): Promise<void>
  /** What was to happen never does: the program was killed. */
  kill(): void
}

const settled = (): Promise<void> => new Promise((done) => void setImmediate(done))

export function turnedClock(start = Date.UTC(2026, 5, 1)): Turned {
  let now = start
  let waiting: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    after(ms, run) {
      const each = { at: now + ms, run }
      waiting.push(each)
      return () => void (waiting = waiting.filter((other) => other !== each))
    },
    async pass(ms) {
      const end = now + ms
      for (;;) {
        await settled()
        const next = waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0]
        if (!next) break
        waiting = waiting.filter((each) => each !== next)
        now = Math.max(now, next.at)
        next.run()
      }
      now = end
      await settled()
    },
    kill: () => void (waiting = []),
  }
}
