// Answers one call with one reply: finds the action, runs it, and turns every failure into the reply's error.

import * as z from 'zod'
import { ApiError, type Reply } from '../../../miniprogram/contract/errors'
import type { Action, Context } from './action'
import { parse } from './parse'

export interface Door {
  /** Where a call may come from; each link of the chain must be named. */
  sources: readonly string[]
  /** A Map, so that no name leads to a prototype. */
  actions: ReadonlyMap<string, Action>
}

const callSchema = z.strictObject({ action: z.string().max(64), input: z.unknown() })

/** Never rejects. */
export async function dispatch({ sources, actions }: Door, event: unknown, context: Context): Promise<Reply<unknown>> {
  let name = ''
  try {
    const { caller } = context
    if (caller.sources.length === 0 || caller.sources.some((source) => !sources.includes(source))) {
      throw new ApiError('not_allowed', 'This function does not answer such callers')
    }
    const call = parse(callSchema, withoutPlatformFields(event))
    const action = actions.get(call.action)
    if (!action) throw new ApiError('bad_input', 'There is no such action')
    name = call.action
    return { ok: true, data: await action(call.input, context) }
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, error: { code: error.code, message: error.message } }
    context.logFailure(name || 'call', error)
    return { ok: false, error: { code: 'internal', message: 'Something went wrong on our side' } }
  }
}

/** WeChat adds who calls to the event; it is told by the context, and never believed from here. */
function withoutPlatformFields(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || !Object.hasOwn(event, 'userInfo')) return event
  const { userInfo: _added, ...call } = event as Record<string, unknown>
  return call
}

/** A logger of failures in one line of JSON, which says where it happened and not to whom. */
export function failureLog(log: (line: string) => void, openid: string | undefined): Context['logFailure'] {
  const clean = (text: string): string => (openid ? text.replaceAll(openid, '…') : text).slice(0, 500)
  return (what, error) => {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    log(JSON.stringify({ what, error: clean(message), at: clean((stack ?? '').split('\n').slice(1, 4).join(' ')) }))
  }
}
