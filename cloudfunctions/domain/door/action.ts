// What an action is: a schema for what comes in, and what is done with it.

import type * as z from 'zod'
import { parse } from './parse'

export interface Caller {
  openid?: string
  sources: readonly string[]
  address: string
}

/** Who calls, when, and where chance comes from. `now` is ms since 1970. */
export interface Context {
  caller: Caller
  now: () => number
  random: (bytes: number) => Uint8Array
  /** For a failure that the caller does not see; what it says of persons is left out. */
  logFailure: (what: string, error: unknown) => void
}

export type Action = (input: unknown, context: Context) => Promise<unknown>

/** Types come from the contract's table, such as `action<ReaderActions['org.open']>(schema, run)`. */
export function action<Shape extends { input: unknown; output: unknown }>(
  schema: z.ZodType<Shape['input']>,
  run: (input: Shape['input'], context: Context) => Promise<Shape['output']>,
): Action {
  return async (input, context) => run(parse(schema, input), context)
}

/** One whose packages are large: its first call loads them, so that a cold start for all else goes without. */
export function later(load: () => Promise<Action>): Action {
  return async (input, context) => (await load())(input, context)
}
