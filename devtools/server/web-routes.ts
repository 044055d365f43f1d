// Web pages go to the `web` function just as CloudBase's HTTP access service sends them there.

import { readBody, sendText } from './respond'
import type { House, Visit } from './router'

const requestLimitBytes = 100 * 1024

export async function serveWeb({ cloud }: House, { request, response, url }: Visit): Promise<void> {
  const body = await readBody(request, requestLimitBytes)
  if (!body) return sendText(response, 413, 'The request is too large.')
  const reply = await cloud.callHttp('web', {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')])),
    body,
    clientIp: request.socket.remoteAddress ?? '127.0.0.1',
  })
  response.writeHead(reply.status, reply.headers)
  response.end(request.method === 'HEAD' ? undefined : reply.body)
}
