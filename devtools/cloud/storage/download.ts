// Serves a file's bytes: public ones to anyone, private ones by a signed link until it ends.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { contentTypeOf } from './content-types'
import type { Files } from './files'

export function handleDownload(files: Files, request: IncomingMessage, response: ServerResponse): void {
  serve(files, request, response).catch(() => {
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
}

async function serve(files: Files, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://storage')
  const path = decoded(url.pathname).replace(/^\/storage\//, '')
  const known = files.path(files.fileId(path))
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'MethodNotAllowed')
  if (known === undefined) return refuse(response, 404, 'NoSuchKey')
  if (!files.isPublic(known)) {
    const until = Number(url.searchParams.get('t'))
    const valid = files.signer.isValid('read', known, until, url.searchParams.get('sign') ?? '', Math.floor(files.options.now() / 1000))
    if (!valid) return refuse(response, 403, 'AccessDenied')
  }
  const bytes = await files.read(known)
  if (!bytes) return refuse(response, 404, 'NoSuchKey')
  // COS serves ranges; one range is all that anybody asks for here.
  const range = rangeOf(request.headers.range, bytes.length)
  if (range === 'beyond') {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` })
    response.end()
    return
  }
  const part = range ? bytes.subarray(range.first, range.last + 1) : bytes
  response.writeHead(range ? 206 : 200, {
    'content-type': contentTypeOf(known),
    'content-length': part.length,
    'accept-ranges': 'bytes',
    ...(range ? { 'content-range': `bytes ${range.first}-${range.last}/${bytes.length}` } : {}),
    'x-content-type-options': 'nosniff',
    // A picture may hold a script (SVG): it must never run as a page of this origin.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'access-control-allow-origin': '*',
  })
  response.end(request.method === 'HEAD' ? undefined : part)
}

/** `bytes=first-last`, `bytes=first-` or `bytes=-count`; undefined for anything else, which HTTP ignores. */
function rangeOf(header: string | undefined, size: number): { first: number; last: number } | 'beyond' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return first > last ? 'beyond' : { first, last }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml', 'x-content-type-options': 'nosniff' })
  response.end(`<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code></Error>`)
}
