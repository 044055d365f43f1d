// Writes down, from the program's first line on, what the audit's rules about time and calls are judged by.

import type { Host, HostEvents } from '../host/types'
import { limits } from './rules'

export type SetData = HostEvents['setData']
export type Handler = HostEvents['handler']

export interface Request {
  /** Such as `reader article.open`. */
  name: string
  started: number
  ms: number
  ok: boolean
  result: string
  /** Request and reply where the reply is large enough to be worth a cache, else empty. */
  large: string
}

export interface Records {
  setData: SetData[]
  handlers: Handler[]
  requests: Request[]
  errors: string[]
  /** Names of wx members called, with the time. */
  wx: { method: string; at: number }[]
  pages: { path: string; at: number }[]
  /** The reader's first touch. */
  touchedAt: number
}

const empty = (): Records => ({ setData: [], handlers: [], requests: [], errors: [], wx: [], pages: [], touchedAt: Infinity })

function requestOf(call: HostEvents['call']): Request {
  const { name, action, ms, ok, result, request, reply } = call
  const started = performance.now() - ms
  // The id of a reply differs each time and is not what the program gets.
  const isLarge = reply.length > limits.sameReplyBytes || new Blob([reply]).size > limits.sameReplyBytes
  const large = isLarge ? `${name} ${request} ${reply.replace(/"requestI[dD]":"[^"]*"/, '')}` : ''
  return { name: action === undefined ? name : `${name} ${action}`, started, ms, ok, result, large }
}

export interface Recorder {
  readonly records: Records
  /** Forgets all but how the program began. */
  clear(): void
}

/** Call before the program runs. */
export function record(host: Host): Recorder {
  const records = empty()
  host.on('setData', (call) => records.setData.push(call))
  host.on('handler', (handler) => records.handlers.push(handler))
  host.on('call', (call) => records.requests.push(requestOf(call)))
  host.on('error', ({ message }) => records.errors.push(message))
  host.on('wx', ({ method }) => records.wx.push({ method, at: performance.now() }))
  host.on('pageChange', ({ path }) => records.pages.push({ path, at: performance.now() }))
  const touched = (): void => void (records.touchedAt = Math.min(records.touchedAt, performance.now()))
  document.addEventListener('touchstart', touched, { capture: true, passive: true })
  return {
    records,
    clear() {
      const { pages, touchedAt } = records
      Object.assign(records, empty(), { pages, touchedAt })
    },
  }
}
