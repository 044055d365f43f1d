// Turns what wx.cloud rejects with into our own errors: only four of its many numbers mean something else to a reader than "no connection".

import { ApiError } from '../contract/errors'
import type { ErrorCode } from '../contract/errors'
import { isRecord } from '../contract/run-guards'

/** -501023 and -606006: no login state and no rule that opens the function (Moments single page). -504002: the function threw. -504003: it ran out of time. */
const codes: Record<number, ErrorCode> = {
  [-501023]: 'not_allowed',
  [-606006]: 'not_allowed',
  [-504002]: 'internal',
  [-504003]: 'internal',
}

export function transportError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  const fields = isRecord(error) ? error : {}
  const message = typeof fields.errMsg === 'string' ? fields.errMsg : String(error)
  return new ApiError((typeof fields.errCode === 'number' && codes[fields.errCode]) || 'unavailable', message)
}
