// Serves a file's bytes: public ones to anyone, private ones by a signed link until it ends.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { contentTypeOf } from './content-types'
import type { Files } from './files'
import { answerWith } from './range'

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
  const answer = answerWith(bytes, request.headers.range)
  response.writeHead(answer.status, {
    'content-type': contentTypeOf(known),
    ...answer.headers,
    'x-content-type-options': 'nosniff',
    // A picture may hold a script (SVG): it must never run as a page of this origin.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'access-control-allow-origin': '*',
  })
  response.end(request.method === 'HEAD' ? undefined : answer.bytes)
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
