// The automation port: the official automator SDK connects here and drives the phone that was opened last.

import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { createClients } from './clients'
import { createHeadlessPhone } from './headless-phone'
import { createPhones } from './phones'
import { createToolCalls } from './tool'

export interface RelayOptions {
  /** 9420 is what the SDK expects; 0 picks a free one. */
  port: number
  /** Where `/phone` is served, such as `http://127.0.0.1:8080`. */
  baseUrl: string
  log: (line: string) => void
  /** What `testAccounts()` answers: the personas. */
  testAccounts?: { nickName: string; openid: string }[]
}

export interface Relay {
  readonly port: number
  /** A phone's agent has connected; `phoneId` is unique to this load of the phone. */
  acceptAgent(socket: WebSocket, phoneId: string): void
  stop(): Promise<void>
}

/** On loopback only: whoever reaches this port can run code in the phone. Rejects with the system's error where the port is taken. */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const phones = createPhones()
  const headless = createHeadlessPhone(phones, options.baseUrl, options.log)
  const clients = createClients(phones, headless, createToolCalls({ headless, testAccounts: options.testAccounts ?? [] }))
  const http = createServer((_request, response) => {
    response.writeHead(426, { 'content-type': 'text/plain' }).end('This is the automation port: connect with miniprogram-automator.\n')
  })
  // A page in a browser always names its origin and the SDK never does: no web site may drive the phone.
  const server = new WebSocketServer({ server: http, verifyClient: ({ origin }: { origin?: string }) => !origin })
  server.on('connection', (socket) => clients.accept(socket))
  // The http server reports the same errors, to the promise below.
  server.on('error', () => undefined)

  const port = await new Promise<number>((resolve, reject) => {
    http.once('error', reject)
    http.listen(options.port, '127.0.0.1', () => {
      const address = http.address()
      resolve(typeof address === 'object' && address ? address.port : options.port)
    })
  })

  return {
    port,
    acceptAgent: (socket, phoneId) => phones.accept(socket, phoneId),
    async stop() {
      for (const socket of server.clients) socket.terminate()
      phones.closeAll()
      await headless.close()
      await new Promise<void>((resolve) => {
        server.close()
        http.close(() => resolve())
        http.closeAllConnections()
      })
    },
  }
}
