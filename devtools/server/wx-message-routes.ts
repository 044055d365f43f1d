// What a phone tells WeChat of its person's choices, and asks of it: POST /wx/grants, PUT /wx/message-settings, GET /wx/messages; and the workbench: PUT /wx/ban.

import type { IncomingMessage } from 'node:http'
import { readBody, sendJson, sendText } from './respond'
import type { House, Visit } from './router'

const bodyLimitBytes = 10_000

/** Whether it was one of these. */
export async function serveMessages({ cloud: { wechat } }: House, { request, response, url }: Visit): Promise<boolean> {
  const [given] = [request.headers['x-wx-openid']].flat()
  const openid = given ?? ''
  const isAsked = (method: string, path: string): boolean => request.method === method && url.pathname === path
  if (isAsked('GET', '/wx/messages')) {
    sendJson(response, 200, wechat.messages.of(openid))
  } else if (isAsked('PUT', '/wx/ban')) {
    wechat.ban((await readObject(request))['banned'] === true)
    sendJson(response, 200, {})
  } else if (isAsked('POST', '/wx/grants')) {
    const owned = wechat.templates().map(({ id }) => id)
    const templateIds = textsOf((await readObject(request))['templateIds'])
    if (!openid || templateIds.some((id) => !owned.includes(id))) sendText(response, 403, 'Nobody asks, or for a template that the account does not have.')
    else {
      for (const id of templateIds) wechat.subscriptions.grant(openid, id)
      sendJson(response, 200, {})
    }
  } else if (isAsked('PUT', '/wx/message-settings')) {
    const { mainSwitch, off } = await readObject(request)
    if (openid) wechat.subscriptions.setSwitches(openid, { mainSwitch: mainSwitch !== false, off: textsOf(off) })
    sendJson(response, 200, {})
  } else return false
  return true
}

async function readObject(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await readBody(request, bodyLimitBytes)
  const value: unknown = JSON.parse(body?.toString('utf8') || '{}')
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
