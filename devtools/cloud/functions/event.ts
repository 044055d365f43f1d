// What a function is called with: the caller's JSON as its event, and the platform's context.

import { isRecord } from '../wire/params'
import type { FunctionConfig } from './config'
import { failures, type Failure } from './failures'
import { functionLimits } from './limits'

/** What a client or another function sent. */
export function readEvent(data: string): { event: Record<string, unknown> } | { failure: Failure } {
  const bytes = Buffer.byteLength(data)
  if (bytes > functionLimits.textRequestBytesMax) return { failure: failures.requestTooLarge(bytes) }
  try {
    const event: unknown = JSON.parse(data)
    if (isRecord(event)) return { event }
  } catch {
    // Told below, together with JSON that is not an object.
  }
  return { failure: failures.notObject() }
}

/** The second argument of exports.main. */
export function contextOf(config: FunctionConfig, requestId: string, envId: string): Record<string, unknown> {
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: config.memoryMegabytes,
    time_limit_in_ms: config.timeoutSeconds * 1000,
    request_id: requestId,
    function_name: config.name,
    function_version: '$LATEST',
    namespace: envId,
  }
}
