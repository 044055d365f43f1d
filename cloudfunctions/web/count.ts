// `POST /v/<id>`: a page's script reports that a reader opened an article. The one way in which the web counts.

import * as z from 'zod'
import { articleId } from '../domain/door/fields'
import { dayOf } from '../domain/view/day'
import { deviceKeyOf, issueDeviceKey } from '../domain/view/device-key'
import { getArticle } from '../store/articles'
import { countView } from '../store/count-view'
import { viewKeys } from '../store/keys'
import { readsOf } from '../store/totals'
import type { Answer, Visit } from './context'
import type { WebRequest } from './event'
import type { Reply } from './reply'
import { securityHeaders } from './security'
import { isMachine } from './visitor'

const reportSchema = z.strictObject({ key: z.string().max(100).exactOptional() })

/** `{key}` to a device that has none yet (nothing is counted), else `{counted, reason?, reads}`. */
export const countOpen: Answer = async (visit, id) => {
  const { request, context } = visit
  if (!isFromOwnPage(request)) return json(403, { error: 'not_allowed' })
  const report = readReport(request.body)
  if (!report || !articleId.safeParse(id).success) return json(400, { error: 'bad_input' })
  const machine = isMachine(request.header('user-agent'))
  const hash = (await viewKeys(context)).of(dayOf(context.now()))
  const deviceKey = deviceKeyOf(hash, report.key ?? '')
  if (!deviceKey && !machine) return json(200, { key: issueDeviceKey(hash, context.random) })
  return count(visit, id, { machine, ...(deviceKey ? { deviceKey } : {}) })
}

async function count({ context }: Visit, id: string, reader: { machine: boolean; deviceKey?: string }): Promise<Reply> {
  const article = await getArticle(id)
  if (!article || article.status === 'draft') return json(404, { error: 'not_found' })
  const { orgId, status } = article
  const open = { articleId: id, orgId, status, scene: 0, source: 'web' as const, depth: 0 as const, ownStaff: false, readable: true, ...reader }
  const outcome = await countView(open, context)
  return json(200, { ...outcome, reads: await readsOf(article) })
}

/**
 * Other sites cannot make their visitors count: browsers say where a request comes from, and ask first before they send JSON elsewhere.
 * What says nothing of where it comes from is no browser's page.
 */
function isFromOwnPage(request: WebRequest): boolean {
  const site = request.header('sec-fetch-site')
  const origin = request.header('origin')
  if (!/^application\/json\b/i.test(request.header('content-type'))) return false
  if (site && site !== 'same-origin') return false
  if (origin && hostOf(origin) !== hostOf(request.origin)) return false
  return site !== '' || origin !== ''
}

/** Not the scheme: behind a proxy the function may not know it. */
function hostOf(origin: string): string {
  return /^https?:\/\/([^/?#@\s]+)$/i.exec(origin)?.[1]?.toLowerCase() ?? ''
}

function readReport(body: string): z.infer<typeof reportSchema> | undefined {
  try {
    return reportSchema.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}

function json(status: number, value: object): Reply {
  const headers = { ...securityHeaders(), 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  return { status, headers, body: JSON.stringify(value) }
}
