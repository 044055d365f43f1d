// What befalls a phone: its network goes and comes back, or gets slow; its system kills the program at any moment, and its owner opens it again.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page, Route } from 'playwright-core'
import { type Arrival, openPhone, type TestPhone } from './phone'

const cloud = /\/wx\/(functions|files)\b/

export interface PhoneNetwork {
  /** Nothing gets through to the cloud, held uploads break, and `wx` hears of it. The browser's own offline mode would cut the automation off as well. */
  take(): Promise<void>
  giveBack(): Promise<void>
  /** Uploads that begin now come through in part, and then no further. */
  holdUploads(): void
  close(): Promise<void>
}

/** Of the program that runs in `window`, and of what the phone asks from now on. */
export async function networkOf(window: Page): Promise<PhoneNetwork> {
  const slow = createServer((request) => void request.once('data', () => request.pause()))
  await new Promise<void>((done) => void slow.listen(0, '127.0.0.1', done))
  // Whoever forgets to close it is not kept from ending.
  slow.unref()
  const slowUrl = `http://127.0.0.1:${(slow.address() as AddressInfo).port}/`
  const asSent = (route: Route): Promise<void> => route.continue()
  let answer = asSent
  const handler = (route: Route): Promise<void> => answer(route)
  await window.route(cloud, handler)
  const tell = async (online: boolean): Promise<void> => {
    const script = `Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => ${String(online)} }); window.dispatchEvent(new Event('${online ? 'online' : 'offline'}'))`
    await Promise.all(window.frames().map((frame) => frame.evaluate(script)))
  }
  return {
    async take() {
      answer = (route) => route.abort('internetdisconnected')
      slow.closeAllConnections()
      await tell(false)
    },
    async giveBack() {
      answer = asSent
      await tell(true)
    },
    holdUploads: () => void (answer = (route) => (route.request().method() === 'PUT' ? route.continue({ url: slowUrl }) : route.continue())),
    async close() {
      if (!window.isClosed()) await window.unroute(cloud, handler)
      slow.closeAllConnections()
      await new Promise<void>((done) => void slow.close(() => done()))
    },
  }
}

/** At once and without a word to the program. What was on its disk is there for `reopened`. */
export async function killed(phone: TestPhone): Promise<void> {
  phone.program.disconnect()
  const crashed = new Promise<void>((done) => void phone.window.once('crash', () => done()))
  const protocol = await phone.window.context().newCDPSession(phone.window)
  // Nobody is left to answer.
  void protocol.send('Page.crash').catch(() => undefined)
  await crashed
}

/** The same phone, after `killed`. */
export async function reopened(phone: TestPhone, server: { url: string; automator: string }, arrival: Arrival = {}): Promise<TestPhone> {
  const context = phone.window.context()
  const again = await openPhone({ open: () => context.newPage() }, server, arrival)
  await phone.window.close()
  return again
}
