// The automator protocol as it crosses a socket: requests with an id, replies with the same id, events with none.

export type Params = Record<string, unknown>

export interface Request {
  id: string
  method: string
  params: Params
}

export type Reply = { id: string; result: unknown } | { id: string; error: { message: string } }

export interface ProtocolEvent {
  method: string
  params: Params
}

function isRecord(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string): Params | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** A client's request, or undefined for anything else. */
export function readRequest(text: string): Request | undefined {
  const message = parse(text)
  if (!message || typeof message['id'] !== 'string' || typeof message['method'] !== 'string') return undefined
  return { id: message['id'], method: message['method'], params: isRecord(message['params']) ? message['params'] : {} }
}

/** What a phone says: a reply to a request or an event of its own. */
export function readFromAgent(text: string): { kind: 'reply'; reply: Reply } | { kind: 'event'; event: ProtocolEvent } | undefined {
  const message = parse(text)
  if (!message) return undefined
  if (typeof message['id'] === 'string') {
    const { id, error, result } = message
    return { kind: 'reply', reply: isRecord(error) ? { id, error: { message: String(error['message']) } } : { id, result } }
  }
  if (typeof message['method'] !== 'string') return undefined
  return { kind: 'event', event: { method: message['method'], params: isRecord(message['params']) ? message['params'] : {} } }
}
