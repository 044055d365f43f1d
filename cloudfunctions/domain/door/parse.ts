// Turns what a caller sent into what an action may trust, or refuses it.

import type * as z from 'zod'
import { ApiError } from '../../../miniprogram/contract/errors'

const pollutingKeys = ['__proto__', 'constructor', 'prototype']
/** The deepest thing anybody sends is a run in a table of a body. */
const deepest = 16

/** Throws ApiError bad_input, whose message names the place and never repeats the value. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  refuseTraps(value)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new ApiError('bad_input', `${issue?.path.join('.') || 'input'}: ${issue?.code ?? 'invalid'}`)
}

/** Without recursion, since the depth is the caller's choice too. */
function refuseTraps(value: unknown): void {
  let layer: unknown[] = [value]
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > deepest) throw new ApiError('bad_input', 'input: nested too deeply')
    const next: unknown[] = []
    for (const item of layer) {
      if (typeof item !== 'object' || item === null) continue
      for (const key of Object.getOwnPropertyNames(item)) {
        if (pollutingKeys.includes(key)) throw new ApiError('bad_input', 'input: a key that is not allowed')
      }
      for (const inner of Object.values(item)) next.push(inner)
    }
    layer = next
  }
}
