// The SDK clients: calls go to the phone in the order in which they came, and each client hears the events that it asked for.

import type { WebSocket } from 'ws'
import type { HeadlessPhone } from './headless-phone'
import type { Phones } from './phones'
import { type Params, type ProtocolEvent, type Request, readRequest } from './protocol'
import type { ToolCall } from './tool'

interface Client {
  socket: WebSocket
  hearsLogs: boolean
  bindings: Set<string>
}

/** Calls whose effect belongs to the client and not to one phone. */
const told = new Set(['App.enableLog', 'App.addBinding'])

export interface Clients {
  accept(socket: WebSocket): void
}

function wants(client: Client, event: ProtocolEvent): boolean {
  if (event.method === 'App.logAdded') return client.hearsLogs
  if (event.method === 'App.bindingCalled') return client.bindings.has(String(event.params['name']))
  return true
}

export function createClients(phones: Phones, headless: HeadlessPhone, tool: Record<string, ToolCall>): Clients {
  const clients = new Set<Client>()

  phones.onEvent((event) => {
    const text = JSON.stringify(event)
    for (const client of clients) if (wants(client, event)) client.socket.send(text)
  })

  // A client asks once; a phone that is opened or reloaded later must know it too.
  phones.onOpen((phone) => {
    const names = new Set([...clients].flatMap((client) => [...client.bindings]))
    const again: [string, Params][] = [...names].map((name) => ['App.addBinding', { name }])
    if ([...clients].some((client) => client.hearsLogs)) again.push(['App.enableLog', {}])
    for (const [method, params] of again) phone.call(method, params).catch(() => undefined)
  })

  const answer = async (client: Client, { method, params }: Request): Promise<unknown> => {
    if (method === 'App.enableLog') client.hearsLogs = true
    if (method === 'App.addBinding') client.bindings.add(String(params['name']))
    // The other open phones must know it too: one of them is driven when this one closes.
    if (told.has(method)) for (const phone of phones.all().slice(0, -1)) phone.call(method, params).catch(() => undefined)
    const own = Object.hasOwn(tool, method) ? tool[method] : undefined
    if (own) return own(params)
    const phone = await headless.acquire()
    return phone.call(method, params)
  }

  return {
    accept(socket) {
      const client: Client = { socket, hearsLogs: false, bindings: new Set() }
      clients.add(client)
      socket.on('close', () => clients.delete(client))
      socket.on('error', () => socket.terminate())
      socket.on('message', (data) => {
        const request = readRequest(String(data))
        if (!request) return
        const { id } = request
        answer(client, request).then(
          (result) => socket.send(JSON.stringify({ id, result: result ?? {} })),
          (error: unknown) => {
            const message = error instanceof Error ? error.message : String(error)
            socket.send(JSON.stringify({ id, error: { message } }))
          },
        )
      })
    },
  }
}
