// What is told of each call: who asked what, how it went and what it cost. Never the event or the reply itself.

import type { Caller, UnindexedQuery } from '../wire/caller'
import { isRecord } from '../wire/params'
import type { Identity } from './environment'
import type { Outcome } from './instance'

export interface CallRecord {
  /** ms since 1970, when the call came in. */
  time: number
  requestId: string
  functionName: string
  /** `event.action`, where there is one. */
  action?: string
  openid?: string
  source: string
  /** `ok`, the error code of the function's reply, or WeChat's number where the call itself failed. */
  code: string
  /** Why it failed, empty when it did not. */
  note: string
  ms: number
  coldStart: boolean
  databaseReads: number
  databaseWrites: number
  /** The queries of this call that no declared index serves. */
  unindexed: UnindexedQuery[]
}

export interface CallFacts {
  time: number
  ms: number
  coldStart: boolean
  identity: Identity
  action: string | undefined
}

export function recordOf(caller: Caller, facts: CallFacts, outcome: Outcome): CallRecord {
  const { openid, source } = facts.identity
  return {
    time: facts.time,
    requestId: caller.requestId,
    functionName: caller.functionName,
    ...(facts.action === undefined ? {} : { action: facts.action }),
    ...(openid === undefined ? {} : { openid }),
    source,
    ...resultOf(outcome),
    ms: facts.ms,
    coldStart: facts.coldStart,
    databaseReads: caller.reads,
    databaseWrites: caller.writes,
    unindexed: caller.unindexed,
  }
}

/** A reply `{ok: false, error: {code, message}}` is a failure that the function itself tells. */
function resultOf(outcome: Outcome): { code: string; note: string } {
  if ('failure' in outcome) return { code: String(outcome.failure.errCode), note: outcome.failure.text }
  // Only a refusal is worth parsing; an article is not.
  if (!outcome.result.startsWith('{"ok":false')) return { code: 'ok', note: '' }
  const reply: unknown = JSON.parse(outcome.result)
  const error = isRecord(reply) && isRecord(reply['error']) ? reply['error'] : {}
  const { code, message } = error
  return { code: typeof code === 'string' ? code : 'failed', note: typeof message === 'string' ? message : '' }
}
