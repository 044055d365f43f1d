// The function behind plain web addresses: what a printed code opens where there is no WeChat.

import { failureLog } from '../domain/door/dispatch'
import { logLine, readContext } from '../platform/context'
import { answer } from './app'
import { requestOf } from './event'
import type { IntegratedResponse } from './reply'

const logFailure = failureLog(logLine, undefined)

/** Never rejects. */
export async function main(event: unknown): Promise<IntegratedResponse> {
  const context = readContext()
  const { sources } = context.caller
  if (sources.length !== 1 || sources[0] !== 'wx_http') return refusal(403, 'This function answers HTTP access only')
  const request = requestOf(event)
  return request ? answer(request, { ...context, logFailure }) : refusal(400, 'This is not an HTTP request')
}

function refusal(statusCode: number, body: string): IntegratedResponse {
  return { statusCode, headers: { 'content-type': 'text/plain; charset=utf-8' }, body, isBase64Encoded: false }
}
