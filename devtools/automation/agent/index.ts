// Answers the automation port for one phone: takes its calls over a socket, does them on the running app, tells it what happens.

import type { Host } from '../../simulator/host/types'
import { appCalls } from './app-calls'
import { elementActs } from './element-acts'
import { elementReads } from './element-reads'
import { nativeCalls } from './native'
import { pageCalls } from './page-calls'
import { type Params, isRecord } from './params'
import { createRealm } from './realm'
import { createRegistry } from './registry'
import { wxCalls } from './wx-calls'

export interface AgentOptions {
  /** Unique to this load of the phone. */
  phoneId: string
  /** Where the relay listens, such as `ws://127.0.0.1:8080/wx/agent`; the phone's id is added. */
  url: string
  /** The audit's report as a page of HTML and its data as JSON; the audit starts anew. */
  stopAudits(): { report: string; data: string }
}

const retryAfterMs = 1_000

/** Call once, when the first page is up. Connects again for as long as the phone is open. */
export function startAgent(host: Host, { phoneId, url, stopAudits }: AgentOptions): void {
  let socket: WebSocket | undefined
  const send = (message: Params): void => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
  }
  const realm = createRealm(host)
  const registry = createRegistry(host, phoneId)
  const calls: Record<string, (params: Params) => unknown> = {
    ...appCalls(host, realm, (method, params) => send({ method, params })),
    ...wxCalls(realm),
    ...pageCalls(host, registry),
    ...elementReads(registry),
    ...elementActs(registry, realm),
    ...nativeCalls(host),
    'Tool.stopAudits': stopAudits,
  }

  const answer = async (id: string, method: string, params: Params): Promise<void> => {
    try {
      const call = Object.hasOwn(calls, method) ? calls[method] : undefined
      if (!call) throw new Error(`${method} is not in this simulator yet`)
      send({ id, result: (await call(params)) ?? {} })
    } catch (error) {
      send({ id, error: { message: error instanceof Error ? error.message : String(error) } })
    }
  }

  const connect = (): void => {
    socket = new WebSocket(`${url}?phone=${encodeURIComponent(phoneId)}`)
    // Tells those who wait for this phone that the port can drive it now, and which one answers.
    socket.addEventListener('open', () => realm.define('yuelanDriven', phoneId))
    socket.addEventListener('message', ({ data }) => {
      const message: unknown = JSON.parse(String(data))
      if (!isRecord(message) || typeof message['id'] !== 'string' || typeof message['method'] !== 'string') return
      void answer(message['id'], message['method'], isRecord(message['params']) ? message['params'] : {})
    })
    socket.addEventListener('close', () => setTimeout(connect, retryAfterMs))
  }
  connect()
}
