// The phone that the automation port opens by itself when nobody has one open.

import { type Headless, openHeadless } from '../browser'
import type { Phone, Phones } from './phones'

const upWithinMs = 20_000
const reloadGraceMs = 3_000

export interface HeadlessPhone {
  /** The one opened last, else a headless one, started now. Rejects where no browser is found or nothing comes up. */
  acquire(): Promise<Phone>
  /** The browser that shows `phone`, or undefined where it is in somebody's own browser. */
  browserOf(phone: Phone): Promise<Headless | undefined>
  close(): Promise<void>
}

export function createHeadlessPhone(phones: Phones, baseUrl: string, log: (line: string) => void): HeadlessPhone {
  let starting: Promise<Phone> | undefined
  let browser: Headless | undefined

  const start = async (): Promise<Phone> => {
    await close()
    const arrival = phones.next(upWithinMs)
    // The browser's own failure is told below; this one would then be nobody's.
    arrival.catch(() => undefined)
    const started = await openHeadless({ url: `${baseUrl}/phone`, width: 375, height: 667 })
    browser = started
    void started.closed.then(() => {
      if (browser === started) browser = undefined
    })
    log('automation: no phone is open, started one without a window')
    try {
      return await arrival
    } catch {
      const shown = String(await started.evaluate('document.body.innerText').catch(() => '')).slice(0, 500)
      await close()
      throw new Error(`the phone at ${baseUrl}/phone did not come up within ${upWithinMs / 1000} s; it shows: ${shown}`)
    }
  }

  const close = async (): Promise<void> => {
    const closing = browser
    browser = undefined
    await closing?.close()
  }

  return {
    close,
    async acquire() {
      const current = phones.current()
      if (current) return current
      if (!starting && phones.emptySince() < reloadGraceMs) {
        const back = await phones.next(reloadGraceMs).catch(() => undefined)
        if (back) return back
      }
      starting ??= start().finally(() => {
        starting = undefined
      })
      return starting
    },
    async browserOf(phone) {
      const shown = await browser?.evaluate('window.yuelanEnter && window.yuelanEnter.phoneId').catch(() => undefined)
      return shown === phone.id ? browser : undefined
    },
  }
}
