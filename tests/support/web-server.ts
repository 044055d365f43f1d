// The web function's pages for a real browser: the front door's own room for them, before the functions of a test.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { House } from '../../devtools/server/router'
import { serveWeb } from '../../devtools/server/web-routes'
import type { FunctionsHouse } from './functions-house'

export interface WebServer {
  url: string
  stop(): Promise<void>
}

export async function serveWebOf({ cloud }: FunctionsHouse): Promise<WebServer> {
  // The room asks for the cloud and for nothing else of the house.
  const house = { cloud } as House
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    serveWeb(house, { request, response, url }).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
