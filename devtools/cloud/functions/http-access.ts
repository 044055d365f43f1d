// CloudBase's HTTP access service: a request becomes the function's event, what the function returns becomes the response.

import type { Failure } from './failures'
import { functionLimits } from './limits'
import { isRecord } from '../wire/params'

export interface HttpRequest {
  method: string
  path: string
  query: Record<string, string>
  headers: Record<string, string>
  body: Buffer
  clientIp: string
}

export interface HttpResponse {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** The address is the connection's: what a client claims in these headers does not pass. */
export function httpEvent(request: HttpRequest, requestId: string, envId: string): Record<string, unknown> {
  const isText = isTextBody(request)
  return {
    path: request.path,
    httpMethod: request.method,
    headers: { ...request.headers, 'x-real-ip': request.clientIp, 'x-forwarded-for': request.clientIp },
    queryStringParameters: request.query,
    requestContext: { requestId, envId, appId: 1250000000, uin: 100000000000 },
    body: request.body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  }
}

/** The refusal for a body that is too large, or undefined. */
export function refuseLargeBody(request: HttpRequest, requestId: string): HttpResponse | undefined {
  const max = isTextBody(request) ? functionLimits.textRequestBytesMax : functionLimits.otherRequestBytesMax
  return request.body.length > max
    ? refusal(413, 'EXCEED_MAX_PAYLOAD_SIZE', `request body is larger than ${max} bytes`, requestId)
    : undefined
}

function isTextBody({ headers, body }: HttpRequest): boolean {
  return body.length === 0 || /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded)|$)/i.test(headers['content-type'] ?? '')
}

/** `result` is the JSON text that the function returned: text, anything, or an integrated response with a statusCode. */
export function httpResponse(result: string, requestId: string): HttpResponse {
  const value: unknown = JSON.parse(result)
  if (isRecord(value) && typeof value['statusCode'] === 'number') return integrated(value, value['statusCode'], requestId)
  const text = typeof value === 'string' || typeof value === 'number'
  return {
    status: 200,
    headers: { 'content-type': text ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8', 'x-request-id': requestId },
    body: Buffer.from(text ? String(value) : result),
  }
}

function integrated(value: Record<string, unknown>, status: number, requestId: string): HttpResponse {
  const headers: Record<string, string> = { 'x-request-id': requestId }
  for (const [name, item] of Object.entries(isRecord(value['headers']) ? value['headers'] : {})) headers[name.toLowerCase()] = String(item)
  headers['content-type'] ??= 'text/plain; charset=utf-8'
  const { body } = value
  if (typeof body === 'string') return { status, headers, body: Buffer.from(body, value['isBase64Encoded'] === true ? 'base64' : 'utf8') }
  return { status, headers, body: Buffer.from(body === undefined || body === null ? '' : JSON.stringify(body)) }
}

/** What the function threw stays in the log: a web page's visitor is told the kind only. */
export function httpFailure({ code }: Failure, requestId: string): HttpResponse {
  if (code === 'FUNCTION_NOT_FOUND') return refusal(404, code, 'the function does not exist', requestId)
  if (code === 'FUNCTIONS_TIME_LIMIT_EXCEEDED') return refusal(504, code, 'the function timed out', requestId)
  return refusal(500, code, 'the function failed', requestId)
}

export function refusal(status: number, code: string, message: string, requestId: string): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-request-id': requestId },
    body: Buffer.from(JSON.stringify({ code, message, requestId })),
  }
}
