// The HTTP front door: one table from path to room.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Cloud } from '../cloud'
import type { ServerOptions } from '.'
import type { AppHouse } from './app-house'
import { serveApp } from './app-routes'
import { serveConsole } from './console-routes'
import type { Events } from './events'
import { serveFont } from './fonts'
import { sendJson, sendText } from './respond'
import { isForeign } from './same-origin'
import { serveSimulator } from './simulator-routes'
import { serveWeb } from './web-routes'
import type { Workshop } from './workshop'
import { serveWx } from './wx-routes'

export interface House {
  options: ServerOptions
  port: number
  baseUrl: string
  cloud: Cloud
  app: AppHouse
  events: Events
  workshop: Workshop
}

export interface Visit {
  request: IncomingMessage
  response: ServerResponse
  url: URL
}

type Room = (house: House, visit: Visit) => Promise<void> | void

const rooms: [prefix: string, room: Room][] = [
  ['/healthz', (_house, { response }) => sendJson(response, 200, { ok: true }, { 'x-yuelan-pid': String(process.pid) })],
  ['/wx/events', ({ events }, { response }) => events.subscribe(response)],
  ['/wx/console/', serveConsole],
  ['/wx/', serveWx],
  ['/app/', serveApp],
  ['/simulator/', serveSimulator],
  ['/fonts/', serveFont],
  ['/storage/', ({ cloud }, { request, response }) => cloud.storage.handleDownload(request, response)],
  ['/a/', serveWeb],
  ['/o/', serveWeb],
  ['/q/', serveWeb],
  ['/v/', serveWeb],
  ['/phone', serveSimulator],
  ['/', serveSimulator],
]

export function createRouter(house: House): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const url = new URL(request.url ?? '/', house.baseUrl)
    const room = rooms.find(([prefix]) => (prefix.endsWith('/') && prefix !== '/' ? url.pathname.startsWith(prefix) : url.pathname === prefix))
    if (!room) return sendText(response, 404, `There is nothing at ${url.pathname}.`)
    if (isForeign(request)) return sendText(response, 403, 'This server answers only its own pages.')
    void answer(house, room[1], { request, response, url })
  }
}

async function answer(house: House, room: Room, visit: Visit): Promise<void> {
  try {
    await room(house, visit)
  } catch (error) {
    house.options.log(`${visit.request.method} ${visit.url.pathname}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    if (visit.response.headersSent) visit.response.destroy()
    else sendText(visit.response, 500, 'The local server failed; the terminal says why.')
  }
}
