// What happens, told to every open workbench as server-sent events, and kept short for the one that opens later.

import type { ServerResponse } from 'node:http'
import type { CallRecord } from '../cloud'

/** A line of the workbench's log; `room` is who speaks: compile, a function's name, the phone. `at` is ms since 1970. */
export interface EventLine {
  at: number
  room: string
  level: 'debug' | 'info' | 'warn' | 'error'
  text: string
}

export interface Events {
  call(call: CallRecord): void
  log(line: EventLine): void
  /** Sends what is kept, then everything new, until the response closes. */
  subscribe(response: ServerResponse): void
  close(): void
}

const keptEvents = 200

export function createEvents(): Events {
  const open = new Set<ServerResponse>()
  const kept: string[] = []

  function send(event: string, data: unknown): void {
    const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
    kept.push(text)
    if (kept.length > keptEvents) kept.shift()
    for (const response of open) response.write(text)
  }

  return {
    call: ({ time, functionName, action, code, note, ms, databaseReads, databaseWrites }) =>
      send('call', { at: time, function: functionName, action, result: code, note, ms, reads: databaseReads, writes: databaseWrites }),
    log: (line) => send('log', line),
    subscribe(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(kept.join('') || ': open\n\n')
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    close() {
      for (const response of open) response.end()
    },
  }
}
