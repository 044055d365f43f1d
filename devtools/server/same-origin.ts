// Keeps other web sites, open in the same browser, from using this server: any of them could name itself a resident or an admin.

import type { IncomingMessage } from 'node:http'

/** True for a request that a page of another origin makes. Typed addresses, links and tools send no such header. */
export function isForeign(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  if (origin !== undefined && origin !== `http://${host}`) return true
  const site = request.headers['sec-fetch-site']
  return request.method !== 'GET' && (site === 'cross-site' || site === 'same-site')
}
