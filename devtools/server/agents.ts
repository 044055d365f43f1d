// Phones that are open in a browser connect here, so that the automation port can drive them.

import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { Relay } from '../automation/relay'
import { isForeign } from './same-origin'

export function acceptAgents(http: Server, relay: Relay): void {
  const sockets = new WebSocketServer({ noServer: true })
  http.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const phoneId = url.searchParams.get('phone')
    if (url.pathname !== '/wx/agent' || !phoneId || isForeign(request)) socket.destroy()
    else sockets.handleUpgrade(request, socket, head, (webSocket) => relay.acceptAgent(webSocket, phoneId))
  })
}
