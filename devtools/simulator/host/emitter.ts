// Tells listeners what happens on the phone; a listener that throws stops nobody else.

import type { HostEvents } from './types'

type Listeners = { [K in keyof HostEvents]?: Set<(detail: HostEvents[K]) => void> }

export class Emitter {
  private readonly listeners: Listeners = {}

  /** The returned function ends it. */
  on<K extends keyof HostEvents>(event: K, listener: (detail: HostEvents[K]) => void): () => void {
    const known: Set<(detail: HostEvents[K]) => void> = this.listeners[event] ?? new Set()
    Object.assign(this.listeners, { [event]: known })
    known.add(listener)
    return () => void known.delete(listener)
  }

  emit<K extends keyof HostEvents>(event: K, detail: HostEvents[K]): void {
    for (const listener of this.listeners[event] ?? []) {
      try {
        listener(detail)
      } catch (error) {
        // Not reportError: a listener of 'error' that throws would call itself for ever.
        console.error(error)
      }
    }
  }
}
