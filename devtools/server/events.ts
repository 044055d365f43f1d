// What happens, told to every open workbench as server-sent events, and kept short for the one that opens later.

import type { ServerResponse } from 'node:http'
import type { CallRecord, LogLine } from '../cloud'

export interface Events {
  call(call: CallRecord): void
  log(line: LogLine): void
  reloaded(buildId: string): void
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
    call: (call) => send('call', call),
    log: (line) => send('log', line),
    reloaded: (buildId) => send('reloaded', { buildId }),
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
