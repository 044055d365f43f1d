// Visits to the web function as browsers make them, through CloudBase's HTTP access, without a server in between.

import type { HttpResponse } from '../../devtools/cloud'
import type { FunctionsHouse } from './functions-house'

export const browsers = {
  desktop: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36',
  phone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  wechat: 'Mozilla/5.0 (Linux; Android 15; 24031PN0DC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/134.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.60',
} as const

export interface Visit {
  method?: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: string
  clientIp?: string
}

export interface Report {
  key?: string
  counted?: boolean
  reason?: string
  reads?: number
}

export interface WebVisits {
  get(path: string, visit?: Visit): Promise<HttpResponse>
  text(path: string, visit?: Visit): Promise<string>
  /** What the page's script sends, as `{status, reply}`. */
  report(articleId: string, key: string | undefined, visit?: Visit): Promise<{ status: number; reply: Report }>
  /** A new device: its key, before it has counted anything. */
  newDevice(articleId: string, visit?: Visit): Promise<string>
}

const host = 'yuelan.example:8080'

export function webVisits({ cloud }: FunctionsHouse): WebVisits {
  const get: WebVisits['get'] = (path, { method = 'GET', query = {}, headers = {}, body = '', clientIp = '10.1.1.1' } = {}) =>
    cloud.callHttp('web', {
      method,
      path,
      query,
      headers: { host, 'x-forwarded-proto': 'http', 'user-agent': browsers.desktop, ...headers },
      body: Buffer.from(body),
      clientIp,
    })
  const report: WebVisits['report'] = async (articleId, key, visit = {}) => {
    const own = { 'content-type': 'application/json', origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
    const answer = await get(`/v/${articleId}`, { method: 'POST', body: JSON.stringify(key ? { key } : {}), ...visit, headers: { ...own, ...visit.headers } })
    return { status: answer.status, reply: JSON.parse(answer.body.toString('utf8')) as Report }
  }
  return {
    get,
    text: async (path, visit) => (await get(path, visit)).body.toString('utf8'),
    report,
    async newDevice(articleId, visit) {
      const { reply } = await report(articleId, undefined, visit)
      if (!reply.key) throw new Error(`no key came: ${JSON.stringify(reply)}`)
      return reply.key
    },
  }
}
