// Real ways for a phone's calls to go wrong: a server that hangs up in the middle of its answer, and calls that take their time.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page, Route } from 'playwright-core'

const calls = '**/wx/functions/**'

export interface BadNetwork {
  /** No call gets through. */
  cut(): void
  /** Calls are answered half, then the connection breaks. */
  breakInTheMiddle(): void
  /** The platform says so instead of an answer, such as -504002: the function threw. */
  refuse(errCode: number): void
  /** Calls made from now on wait until what it returns is called; then they go on as they were sent. */
  hold(): () => void
  mend(): void
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
  const asSent = (route: Route): Promise<void> => route.continue()
  let answer = asSent
  // One route for all of it: taking a route away would let go of the calls that it holds.
  const handler = (route: Route): Promise<void> => answer(route)
  await window.route(calls, handler)
  return {
    cut: () => void (answer = (route) => route.abort('internetdisconnected')),
    breakInTheMiddle: () => void (answer = (route) => route.continue({ url: rudeUrl })),
    refuse: (errCode) => void (answer = (route) => route.fulfill({ json: { requestID: 'refused', errCode, errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} ` } })),
    hold() {
      const held: (() => void)[] = []
      answer = async (route) => {
        await new Promise<void>((go) => held.push(go))
        // The phone may have gone meanwhile.
        await route.continue().catch(() => undefined)
      }
      return () => {
        for (const go of held) go()
      }
    },
    mend: () => void (answer = asSent),
    async close() {
      if (!window.isClosed()) await window.unroute(calls, handler)
      rude.closeAllConnections()
      await new Promise<void>((done) => void rude.close(() => done()))
    },
  }
}
