// Chrome's own protocol over two pipes: no port is opened, and the browser ends when this process does, even when it is killed.

import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

type Params = Record<string, unknown>

interface Waiting {
  method: string
  resolve(result: Params): void
  reject(error: Error): void
}

export interface DevtoolsPipe {
  /** Rejects with the browser's own message, or when the browser has ended. */
  send(method: string, params?: Params, sessionId?: string): Promise<Params>
}

function asRecord(value: unknown): Params {
  return typeof value === 'object' && value !== null ? (value as Params) : {}
}

/** `child` was started with `--remote-debugging-pipe` and pipes at 3 (its input) and 4 (its output). */
export function connectPipe(child: ChildProcess): DevtoolsPipe {
  const input = child.stdio[3] as Writable
  const output = child.stdio[4] as Readable
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let rest = ''
  let ended: Error | undefined

  const receive = (text: string): void => {
    const message = asRecord(JSON.parse(text))
    const id = message['id']
    const call = typeof id === 'number' ? waiting.get(id) : undefined
    if (!call || typeof id !== 'number') return
    waiting.delete(id)
    if (message['error'] === undefined) call.resolve(asRecord(message['result']))
    else call.reject(new Error(`${call.method}: ${String(asRecord(message['error'])['message'])}`))
  }

  const end = (reason: string): void => {
    ended ??= new Error(reason)
    for (const call of waiting.values()) call.reject(ended)
    waiting.clear()
  }

  output.setEncoding('utf8')
  output.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0')
    rest = parts.pop() ?? ''
    parts.forEach(receive)
  })
  output.on('close', () => end('the browser has ended'))
  input.on('error', () => end('the browser has ended'))
  child.on('error', (error) => end(`the browser did not start: ${error.message}`))

  return {
    send(method, params = {}, sessionId) {
      if (ended) return Promise.reject(ended)
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { method, resolve, reject })
        input.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
      })
    },
  }
}
