// What every call stands in: who calls, what time it is, where chance and the log are.

import { randomBytes } from 'node:crypto'
import { readIdentity, type Identity } from './identity'

export interface CallContext {
  caller: Identity
  now: () => number
  random: (bytes: number) => Uint8Array
}

/** Must be called before the function's first `await`; see readIdentity. */
export function readContext(): CallContext {
  return { caller: readIdentity(), now: Date.now, random: randomBytes }
}

/** CloudBase keeps what a function prints. */
export function logLine(line: string): void {
  console.error(line)
}
