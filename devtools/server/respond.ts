// Replies and bodies of the front door, with the headers that every one of them needs.

import type { IncomingMessage, ServerResponse } from 'node:http'

const always = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' }

export function sendBytes(response: ServerResponse, status: number, type: string, bytes: string | Uint8Array, headers: Record<string, string | number> = {}): void {
  response.writeHead(status, { ...always, 'content-type': type, ...headers })
  response.end(bytes)
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  sendBytes(response, status, 'text/plain; charset=utf-8', text)
}

export function sendJson(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}): void {
  sendBytes(response, status, 'application/json; charset=utf-8', JSON.stringify(value), headers)
}

/** The whole body, or undefined where it is longer than `limitBytes`; the rest is then read and dropped, so that the client hears the answer. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= limitBytes) chunks.push(chunk)
  }
  return bytes > limitBytes ? undefined : Buffer.concat(chunks)
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
}

export function typeOfFile(name: string): string {
  return types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}
