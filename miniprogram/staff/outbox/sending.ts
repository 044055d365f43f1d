// Sends an article's reminders call by call, while somebody looks on; the timed work does what is left.

import type { OutboxOutput } from '../contract/outbox'
import { isGoing } from './words'

/** A person does not look on for longer, and what waits for a later try would keep it going for an hour. */
const mostCalls = 30

export class Sending {
  private stopped = false

  constructor(private readonly send: () => Promise<OutboxOutput>) {}

  /** Ends when all is sent, when a call moved nothing, or when it is stopped. Rejects with what went wrong. */
  async go(progressed: (outbox: OutboxOutput) => void): Promise<void> {
    let before = ''
    for (let calls = 0; calls < mostCalls && !this.stopped; calls += 1) {
      const outbox = await this.send()
      if (this.stopped) return
      progressed(outbox)
      const now = JSON.stringify([outbox.full, outbox.counts])
      if (!isGoing(outbox) || now === before) return
      before = now
    }
  }

  stop(): void {
    this.stopped = true
  }
}
