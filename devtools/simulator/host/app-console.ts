// The console of app code: what it writes goes to the browser's console and to whoever listens, such as the automation protocol.

import type { Emitter } from './emitter'
import type { HostEvents } from './types'

const kinds: readonly HostEvents['log']['type'][] = ['log', 'info', 'warn', 'error', 'debug']

export function appConsole(events: Emitter): Console {
  const write = (type: HostEvents['log']['type']) => (...args: unknown[]): void => {
    console[type](...args)
    events.emit('log', { type, args })
  }
  const bent = Object.fromEntries(kinds.map((type) => [type, write(type)]))
  return Object.assign(Object.create(console) as Console, bent)
}
