// What the phone asks of the cloud: POST /wx/functions/<name>; PUT, GET and DELETE /wx/files; and of WeChat: GET /wx/templates; and what the workbench does: POST /wx/timers/<name>, /wx/compile. The persona is a header: here anybody may be anyone.

import { answerWith } from '../cloud/storage/range'
import { sendBytes, sendJson, sendText, readBody } from './respond'
import type { House, Visit } from './router'
import { serveMessages } from './wx-message-routes'

const uploadLimitBytes = 100 * 1024 * 1024

export async function serveWx(house: House, visit: Visit): Promise<void> {
  const { pathname } = visit.url
  if (pathname.startsWith('/wx/functions/') && visit.request.method === 'POST') return callFunction(house, visit)
  if (pathname === '/wx/files' && visit.request.method === 'PUT') return putFile(house, visit)
  if (pathname === '/wx/files' && visit.request.method === 'GET') return getFile(house, visit)
  if (pathname === '/wx/files' && visit.request.method === 'DELETE') return deleteFile(house, visit)
  if (pathname === '/wx/templates' && visit.request.method === 'GET') return sendJson(visit.response, 200, house.cloud.wechat.templates())
  if (pathname.startsWith('/wx/timers/') && visit.request.method === 'POST') return fireTimer(house, visit)
  if (pathname === '/wx/compile' && visit.request.method === 'POST') return compile(house, visit)
  if (await serveMessages(house, visit)) return
  sendText(visit.response, 404, `There is nothing at ${visit.request.method} ${pathname}.`)
}

async function callFunction({ cloud }: House, { request, response, url }: Visit): Promise<void> {
  const name = decodeURIComponent(url.pathname.slice('/wx/functions/'.length))
  const data = await readBody(request, uploadLimitBytes)
  const openid = header(request.headers['x-wx-openid'])
  const outcome = await cloud.callFunction(name, data?.toString('utf8') ?? '', {
    ...(openid ? { openid } : {}),
    source: header(request.headers['x-wx-source']) ?? 'wx_client',
    clientIp: request.socket.remoteAddress ?? '127.0.0.1',
  })
  const head = JSON.stringify({ requestID: outcome.requestId, ...outcome.error })
  // The function's reply is put in as the text it came as: parsing it here would cost as much as making it.
  const body = outcome.result === undefined ? head : `${head.slice(0, -1)},"result":${outcome.result}}`
  sendBytes(response, 200, 'application/json; charset=utf-8', body)
}

async function putFile({ cloud }: House, { request, response, url }: Visit): Promise<void> {
  const path = url.searchParams.get('path') ?? ''
  const bytes = await readBody(request, uploadLimitBytes)
  if (!bytes) return sendText(response, 413, `A file may have ${uploadLimitBytes} bytes at most.`)
  const { fileId } = await cloud.storage.put(path, bytes, clientOf(request)).catch(refused)
  if (fileId === undefined) return sendText(response, 403, 'This file is somebody else’s, or nobody asks.')
  sendJson(response, 200, { fileID: fileId })
}

async function getFile({ cloud }: House, { request, response, url }: Visit): Promise<void> {
  const fileId = url.searchParams.get('fileId') ?? ''
  const file = await cloud.storage.read(fileId)
  if (!file) return sendText(response, 404, `There is no file ${fileId}.`)
  if (!(await cloud.storage.mayRead(fileId, clientOf(request)))) return sendText(response, 403, 'This file is not public.')
  const link = cloud.storage.linkTo(fileId)
  // Header values are Latin letters; the link is encoded as the SDK encodes it.
  const { status, headers, bytes } = answerWith(file.bytes, request.headers.range)
  sendBytes(response, status, file.contentType, bytes, { ...headers, ...(link === undefined ? {} : { 'x-file-link': encodeURI(link) }) })
}

async function deleteFile({ cloud }: House, { request, response, url }: Visit): Promise<void> {
  const fileId = url.searchParams.get('fileId') ?? ''
  const removed = await cloud.storage.deleteAs(fileId, clientOf(request)).catch(refused)
  if (typeof removed === 'object') return sendText(response, 403, 'This file is somebody else’s.')
  if (removed) sendJson(response, 200, {})
  else sendText(response, 404, `There is no file ${fileId}.`)
}

/** A refusal of the storage's rules; anything else is a fault. */
function refused(error: unknown): { fileId?: never } {
  if (error instanceof Error && 'code' in error && error.code === 'STORAGE_EXCEED_AUTHORITY') return {}
  throw error
}

function clientOf(request: Visit['request']): { openid?: string } {
  const openid = header(request.headers['x-wx-openid'])
  return openid ? { openid } : {}
}

/** By hand, what the clock does by itself. */
async function fireTimer({ cloud }: House, { response, url }: Visit): Promise<void> {
  const name = decodeURIComponent(url.pathname.slice('/wx/timers/'.length))
  if (!(await cloud.fireTimer(name))) return sendText(response, 404, `The function ${name} has no timer.`)
  sendJson(response, 200, { ok: true })
}

async function compile({ workshop }: House, { response }: Visit): Promise<void> {
  const errors = await workshop.rebuild()
  sendJson(response, 200, { ok: errors.length === 0, errors })
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
