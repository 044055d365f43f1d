// Which address answers with which page. A GET never counts; what it answers may be kept for as long as its numbers are fresh.

import type { Context } from '../domain/door/action'
import { brokenHtml } from './absent-html'
import { showArticle } from './article-page'
import { followCode, showCode } from './code-page'
import { pageReply, visitOf, type Handler, type Visit } from './context'
import { countOpen } from './count'
import type { WebRequest } from './event'
import { showFeed } from './feed'
import { repliesOfFiles } from './files'
import { placeOf, showHome, showOrg } from './list-pages'
import { missing } from './missing-page'
import { openProgram } from './open-program'
import { createPageCache } from './page-cache'
import { prepare, send, unchanged, type IntegratedResponse, type Prepared, type Reply } from './reply'

/** No part of an address that is ours has any other letters. */
const name = '([0-9A-Za-z_]{1,40})'

const pages: [path: RegExp, handler: Handler][] = [
  [/^\/(?:a\/)?$/, showHome],
  [new RegExp(`^/a/${name}$`), showArticle],
  [new RegExp(`^/o/${name}$`), showOrg],
  [new RegExp(`^/o/${name}/feed\\.xml$`), showFeed],
  [new RegExp(`^/q/${name}$`), followCode],
  [new RegExp(`^/q/${name}\\.png$`), showCode],
]
const opening = new RegExp(`^/a/${name}/open$`)
const counting = new RegExp(`^/v/${name}$`)

const cache = createPageCache()

/** Never rejects: whatever fails behind a page, a page says that something did. */
export async function answer(request: WebRequest, context: Context): Promise<IntegratedResponse> {
  try {
    const file = request.method === 'GET' ? repliesOfFiles.get(request.path) : undefined
    return file ? send(file, request) : await route(visitOf(request, context))
  } catch (error) {
    context.logFailure('web page', error)
    return answerOnce(request, await pageReply(brokenHtml(), 500))
  }
}

async function route(visit: Visit): Promise<IntegratedResponse> {
  const { request, context, visitor } = visit
  const { method, path } = request
  const [, counted] = counting.exec(path) ?? []
  if (counted && method === 'POST') return answerOnce(request, await countOpen(visit, counted))
  if (method !== 'GET' && method !== 'HEAD') return answerOnce(request, { ...(await missing()), status: 405 })
  const [, opened] = opening.exec(path) ?? []
  if (opened) return answerOnce(request, await openProgram(visit, opened))
  for (const [pattern, handler] of pages) {
    const match = pattern.exec(path)
    if (!match) continue
    const key = JSON.stringify([request.origin, visitor, path, placeOf(visit)])
    const { page, until } = await cache.page(key, context.now(), async (before) => {
      const reply = await handler({ ...visit, basis: before?.basis }, match[1] ?? '')
      return reply === unchanged ? (before as Prepared) : prepare(reply)
    })
    return send(page, request, freshness(page.headers, page.status, until - context.now()))
  }
  return answerOnce(request, await missing())
}

/** The rest of the time for which the page's numbers are fresh; the same address looks different inside WeChat. */
function freshness(headers: Readonly<Record<string, string>>, status: number, leftMs: number): Record<string, string> {
  if (headers['cache-control']) return {}
  const left = Math.max(0, Math.floor(leftMs / 1_000))
  return { vary: 'User-Agent', 'cache-control': status === 200 ? `public, max-age=${left}, must-revalidate` : 'no-store' }
}

function answerOnce(request: WebRequest, reply: Reply): IntegratedResponse {
  return send(prepare({ ...reply, headers: { 'cache-control': 'no-store', ...reply.headers } }), request)
}
