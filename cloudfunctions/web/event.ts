// CloudBase's HTTP access event, read once into what the pages may trust.

import * as z from 'zod'

const eventSchema = z.object({
  path: z.string().max(2_000).startsWith('/'),
  httpMethod: z.string().max(10),
  headers: z.record(z.string(), z.string()).default({}),
  queryStringParameters: z.record(z.string(), z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
})

export interface WebRequest {
  method: string
  /** As it came, with whatever encoding it has. */
  path: string
  query: Readonly<Record<string, string>>
  /** By its name in small letters; '' where it is not there. */
  header(name: string): string
  /** Text, at most as long as anything sent here may be; '' for a longer one. */
  body: string
  /** Scheme and host under which the page was asked for. */
  origin: string
}

/** Nothing that pages send is longer. */
const bodyMax = 1_000

/** Undefined for an event that is no HTTP request. */
export function requestOf(event: unknown): WebRequest | undefined {
  const parsed = eventSchema.safeParse(event)
  if (!parsed.success) return undefined
  const { path, httpMethod, headers, queryStringParameters, body, isBase64Encoded } = parsed.data
  const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const header = (name: string): string => lower.get(name) ?? ''
  const text = body && body.length <= bodyMax * 2 ? Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').toString('utf8') : ''
  return {
    method: httpMethod.toUpperCase(),
    path,
    query: queryStringParameters ?? {},
    header,
    body: text.length <= bodyMax ? text : '',
    origin: originOf(header('host'), header('x-forwarded-proto')),
  }
}

/** Links in pages carry the address under which the page was asked for; a proxy says which scheme that was. */
function originOf(host: string, protocol: string): string {
  const name = isHost(host) ? host.toLowerCase() : 'localhost'
  const isLocal = /^(?:localhost|[\d.]+|\[.*\])(?::\d+)?$/.test(name)
  return `${protocol === 'https' || (protocol !== 'http' && !isLocal) ? 'https' : 'http'}://${name}`
}

export function isHost(text: string): boolean {
  return /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:]{2,39}\])(?::\d{1,5})?$/i.test(text)
}
