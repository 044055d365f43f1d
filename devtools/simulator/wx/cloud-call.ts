// wx.cloud.callFunction: one POST to the local cloud, with the persona as its identity.

import type { Host } from '../host/types'
import { cloudFailure, cloudReplied } from './cloud-errors'
import { optionsOf, type Options } from './result'

interface Reply { requestID: string; result?: unknown; errCode?: number; errMsg?: string }

const parseReply = (value: unknown): Reply => {
  const { requestID, result, errCode, errMsg } = (value ?? {}) as Record<string, unknown>
  return {
    requestID: typeof requestID === 'string' ? requestID : '', result,
    ...(typeof errCode === 'number' ? { errCode } : {}), ...(typeof errMsg === 'string' ? { errMsg } : {}),
  }
}

export const personaHeaders = (host: Host): Record<string, string> =>
  // Moments single-page mode has no login, whoever holds the phone. Real openids are ASCII, as headers must be; a persona may be any word.
  (host.device.openid === undefined || host.enterOptions.apiCategory === 'browseOnly' ? {} : { 'x-wx-openid': encodeURIComponent(host.device.openid) })

const post = async (host: Host, name: string, body: string): Promise<{ reply: Reply; text: string }> => {
  const broken = (error: unknown): never => { throw cloudFailure(-1, `request:fail ${String(error)}`) }
  const response = await fetch(`/wx/functions/${encodeURIComponent(name)}`, {
    method: 'POST', body, headers: { 'content-type': 'application/json', ...personaHeaders(host) },
  }).catch(broken)
  if (!response.ok) throw cloudFailure(-501001, `resource system error. http status ${response.status}`)
  // The network may also go in the middle of the answer.
  const text = await response.text().catch(broken)
  return { reply: parseReply(JSON.parse(text)), text }
}

/** Resolves to `{result, requestID}`; fails with a cloud error. */
export const callFunction = async (host: Host, options: Options): Promise<{ result: unknown; requestID: string }> => {
  const { name, data } = options
  if (typeof name !== 'string' || name === '') {
    throw cloudFailure(-401003, `parameter.name should be string instead of ${typeof name}`)
  }
  if (data !== undefined && (data === null || typeof data !== 'object' || Array.isArray(data))) {
    throw cloudFailure(-401003, `parameter.data should be object instead of ${Array.isArray(data) ? 'array' : typeof data}`)
  }
  const started = performance.now()
  const action = optionsOf(data).action
  const request = JSON.stringify(data ?? {})
  const tell = (ok: boolean, result: string, reply: string) => host.emit('call', {
    name, ms: performance.now() - started, ok, result, request, reply, ...(typeof action === 'string' ? { action } : {}),
  })
  try {
    const { reply: { requestID, result, errCode, errMsg }, text } = await post(host, name, request)
    if (errCode !== undefined) throw cloudReplied(errCode, errMsg ?? '', requestID)
    tell(true, 'ok', text)
    return { result, requestID }
  } catch (error) {
    tell(false, error instanceof Error ? error.message : String(error), '')
    throw error
  }
}
