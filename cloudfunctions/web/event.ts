// CloudBase's HTTP access event and its integrated response, to and from the web's own Request and Response.

import * as z from 'zod'

const eventSchema = z.object({
  path: z.string().max(2_000).startsWith('/'),
  httpMethod: z.string().max(10),
  headers: z.record(z.string(), z.string()).default({}),
  queryStringParameters: z.record(z.string(), z.string()).nullish(),
})

export interface IntegratedResponse {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

/** Undefined for an event that is no HTTP request. A body is not taken: no page here has one. */
export function requestOf(event: unknown): Request | undefined {
  const parsed = eventSchema.safeParse(event)
  if (!parsed.success) return undefined
  const { path, httpMethod, headers, queryStringParameters } = parsed.data
  const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const query = new URLSearchParams(queryStringParameters ?? {}).toString()
  try {
    const url = new URL(`${originOf(lower.get('host'), lower.get('x-forwarded-proto'))}${path}${query ? `?${query}` : ''}`)
    return new Request(url, { method: httpMethod })
  } catch {
    return undefined
  }
}

/** Links in pictures carry the address under which the page was asked for; a proxy says which scheme that was. */
function originOf(host: string | undefined, protocol: string | undefined): string {
  const name = host && /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:]{2,39}\])(?::\d{1,5})?$/i.test(host) ? host : 'localhost'
  const isLocal = /^(?:localhost|[\d.]+|\[.*\])(?::\d+)?$/.test(name)
  return `${protocol === 'https' || (protocol !== 'http' && !isLocal) ? 'https' : 'http'}://${name}`
}

export async function integrated(response: Response): Promise<IntegratedResponse> {
  const headers = Object.fromEntries(response.headers)
  const bytes = Buffer.from(await response.arrayBuffer())
  const isText = /^text\//.test(headers['content-type'] ?? '')
  return { statusCode: response.status, headers, body: bytes.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText }
}
