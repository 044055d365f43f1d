// Real ways for a phone's calls to go wrong: a server that hangs up in the middle of its answer, and answers that take their time.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page, Route } from 'playwright-core'

const calls = '**/wx/functions/**'

export interface BadNetwork {
  /** No call gets through. */
  cut(): Promise<void>
  /** Calls are answered half, then the connection breaks. */
  breakInTheMiddle(): Promise<void>
  /** Calls wait until what it returns is called; then they go on as they were sent. */
  hold(): Promise<() => Promise<void>>
  mend(): Promise<void>
  close(): Promise<void>
}

/** Of the phone in `window`. */
export async function badNetworkOf(window: Page): Promise<BadNetwork> {
  const rude = createServer((request, response) => {
    request.resume()
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000', 'access-control-allow-origin': '*' })
    response.write('{"requestID":"half of', () => request.socket.destroy())
  })
  await new Promise<void>((done) => void rude.listen(0, '127.0.0.1', done))
  const rudeUrl = `http://127.0.0.1:${(rude.address() as AddressInfo).port}/`
  let held: (() => void)[] = []
  const mend = async (): Promise<void> => window.unroute(calls)
  const only = async (handler: (route: Route) => Promise<void>): Promise<void> => {
    await mend()
    await window.route(calls, handler)
  }
  return {
    cut: () => only((route) => route.abort('internetdisconnected')),
    breakInTheMiddle: () => only((route) => route.continue({ url: rudeUrl })),
    async hold() {
      held = []
      await only(async (route) => {
        await new Promise<void>((go) => held.push(go))
        // The phone may have gone meanwhile.
        await route.continue().catch(() => undefined)
      })
      return async () => {
        // What is asked from now on goes straight through.
        await mend()
        for (const go of held.splice(0)) go()
      }
    },
    mend,
    async close() {
      rude.closeAllConnections()
      await new Promise<void>((done) => void rude.close(() => done()))
    },
  }
}
