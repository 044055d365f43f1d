// What every page is made with: the request, who asks and when, and what was found of both.

import type { Context } from '../domain/door/action'
import { webSettings, type WebSettings } from '../store/web-settings'
import { isHost, type WebRequest } from './event'
import type { Reply, unchanged } from './reply'
import { securityHeaders } from './security'
import { visitorOf, type Visitor } from './visitor'
import type { Html } from '../domain/html/html'

export interface Visit {
  request: WebRequest
  context: Context
  visitor: Visitor
  /** What the same page was made of the last time. */
  basis?: string | undefined
}

/** An answer of its own to every request. */
export type Answer = (visit: Visit, name: string) => Promise<Reply>

/** A page, which may be kept; `unchanged` only where the visit brought its basis. */
export type Handler = (visit: Visit, name: string) => Promise<Reply | typeof unchanged>

export function visitOf(request: WebRequest, context: Context): Visit {
  return { request, context, visitor: visitorOf(request.header('user-agent')) }
}

export function settingsOf({ context }: Visit): Promise<WebSettings> {
  return webSettings(context.now())
}

/** The scheme and host under which the pages are known; where an operator named none, the one of this request. */
export function homeOf({ request }: Visit, { domain }: WebSettings): string {
  return domain && isHost(domain) ? `https://${domain.toLowerCase()}` : request.origin
}

/** `files` are the absolute addresses of what the page shows and plays. */
export async function pageReply(content: Html, status = 200, files: Iterable<string> = []): Promise<Reply> {
  return { status, headers: { ...securityHeaders(files), 'content-type': 'text/html; charset=utf-8' }, body: String(await content) }
}
