// Runs text that came over the socket as code of the app's logic layer: it sees what app code sees and nothing else of the browser.

import type { Host } from '../../simulator/host/types'

export type AnyFunction = (this: unknown, ...args: unknown[]) => unknown

export interface Realm {
  readonly wx: Record<string, unknown>
  /** Makes a name known to all code of the app, bare and as a member of `global`. */
  define(name: string, value: unknown): void
  /** The function that a declaration such as `(a, b) => a + b` declares. Throws for text that declares none. */
  compile(declaration: string): AnyFunction
}

export function createRealm(host: Host): Realm {
  const { sandbox } = host
  return {
    wx: sandbox['wx'] as Record<string, unknown>,
    define(name, value) {
      Reflect.set(globalThis, name, value)
      Reflect.set(sandbox['global'] as object, name, value)
    },
    compile(declaration) {
      // oxlint-disable-next-line typescript/no-implied-eval -- the protocol sends functions as text; app code never gets here
      const make = new Function(...Object.keys(sandbox), `return (${declaration}\n)`) as AnyFunction
      const made = make(...Object.values(sandbox))
      if (typeof made !== 'function') throw new Error('the text declares no function')
      return made as AnyFunction
    },
  }
}
