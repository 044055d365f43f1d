// The phones that are open: who answers a call, and what becomes of it when the phone closes meanwhile.

import type { WebSocket } from 'ws'
import { type Params, type ProtocolEvent, type Reply, readFromAgent } from './protocol'

export interface Phone {
  readonly id: string
  /** Rejects with the phone's own message, or when the phone closes. */
  call(method: string, params: Params): Promise<unknown>
}

export interface Phones {
  accept(socket: WebSocket, id: string): void
  /** The one opened last. */
  current(): Phone | undefined
  /** All that are open, oldest first. */
  all(): Phone[]
  /** The next one to be opened; rejects after `ms`. */
  next(ms: number): Promise<Phone>
  /** Ms since the last phone closed; Infinity when none ever did. A phone that is being reloaded is away for a moment. */
  emptySince(): number
  onOpen(listener: (phone: Phone) => void): void
  /** Hears the phone that is driven now; what the others do is nobody's. */
  onEvent(listener: (event: ProtocolEvent) => void): void
  closeAll(): void
}

function connect(socket: WebSocket, id: string, onEvent: (event: ProtocolEvent) => void): Phone {
  const waiting = new Map<string, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  let last = 0

  const settle = (reply: Reply): void => {
    const call = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('error' in reply) call?.reject(new Error(reply.error.message))
    else call?.resolve(reply.result)
  }
  socket.on('message', (data) => {
    const message = readFromAgent(String(data))
    if (message?.kind === 'reply') settle(message.reply)
    else if (message) onEvent(message.event)
  })
  socket.on('close', () => {
    for (const call of waiting.values()) call.reject(new Error('the phone was closed or reloaded before it answered'))
    waiting.clear()
  })
  return {
    id,
    call(method, params) {
      const callId = String(++last)
      return new Promise((resolve, reject) => {
        waiting.set(callId, { resolve, reject })
        socket.send(JSON.stringify({ id: callId, method, params }))
      })
    },
  }
}

export function createPhones(): Phones {
  const open = new Map<WebSocket, Phone>()
  const waiting = new Set<(phone: Phone) => void>()
  let opened: (phone: Phone) => void = () => undefined
  let happened: (event: ProtocolEvent) => void = () => undefined
  let lastClosed = -Infinity
  const last = (): Phone | undefined => [...open.values()].at(-1)

  return {
    accept(socket, id) {
      const phone = connect(socket, id, (event) => {
        if (last() === phone) happened(event)
      })
      open.set(socket, phone)
      socket.on('error', () => socket.terminate())
      socket.on('close', () => {
        open.delete(socket)
        if (open.size === 0) lastClosed = Date.now()
      })
      opened(phone)
      for (const resolve of waiting) resolve(phone)
      waiting.clear()
    },
    current: last,
    all: () => [...open.values()],
    next(ms) {
      return new Promise((resolve, reject) => {
        const arrived = (phone: Phone): void => {
          clearTimeout(timer)
          resolve(phone)
        }
        const timer = setTimeout(() => {
          waiting.delete(arrived)
          reject(new Error(`no phone came up within ${ms / 1000} s`))
        }, ms)
        waiting.add(arrived)
      })
    },
    emptySince: () => Date.now() - lastClosed,
    onOpen: (listener) => void (opened = listener),
    onEvent: (listener) => void (happened = listener),
    closeAll: () => open.forEach((_phone, socket) => socket.terminate()),
  }
}
