// Phones that are open in a browser connect here: to be driven by the automation port, to hear of new builds, and of messages that arrive.

import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { Relay } from '../automation/relay'
import type { BuildNews } from './build-news'
import type { MessageNews } from './message-news'
import { isForeign } from './same-origin'

export function acceptAgents(http: Server, relay: Relay, news?: BuildNews, messages?: MessageNews): void {
  const sockets = new WebSocketServer({ noServer: true })
  http.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const phoneId = url.searchParams.get('phone')
    if (isForeign(request)) socket.destroy()
    else if (url.pathname === '/wx/builds' && news) sockets.handleUpgrade(request, socket, head, (webSocket) => news.accept(webSocket))
    else if (url.pathname === '/wx/messages' && messages) sockets.handleUpgrade(request, socket, head, (webSocket) => messages.accept(webSocket, url.searchParams.get('as') ?? ''))
    else if (url.pathname === '/wx/agent' && phoneId) sockets.handleUpgrade(request, socket, head, (webSocket) => relay.acceptAgent(webSocket, phoneId))
    else socket.destroy()
  })
}
