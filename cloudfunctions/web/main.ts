// The function behind plain web addresses: what a printed code opens where there is no WeChat.

import { failureLog } from '../domain/door/dispatch'
import { logLine, readContext } from '../platform/context'
import { createApp } from './app'
import { integrated, requestOf, type IntegratedResponse } from './event'

const app = createApp(failureLog(logLine, undefined))

/** Never rejects: whatever fails behind a page, the app's own error page answers. */
export async function main(event: unknown): Promise<IntegratedResponse> {
  const { sources } = readContext().caller
  if (sources.length !== 1 || sources[0] !== 'wx_http') return refusal(403, 'This function answers HTTP access only')
  const request = requestOf(event)
  if (!request) return refusal(400, 'This is not an HTTP request')
  return integrated(await app.fetch(request))
}

function refusal(statusCode: number, body: string): IntegratedResponse {
  return { statusCode, headers: { 'content-type': 'text/plain; charset=utf-8' }, body, isBase64Encoded: false }
}
